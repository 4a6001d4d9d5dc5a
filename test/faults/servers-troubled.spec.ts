import { setTimeout as pause } from 'node:timers/promises';
import { smallServerName, whyNoSmallServer } from '../contracts/mongodb/small-server';
import { howMany } from '../how-many';
import { holdsTogether } from './on-servers/afterwards';
import { movedIn, type People } from './on-servers/people';
import { startProcesses, type Processes } from './on-servers/processes';
import { eventServerName, startServers, type Servers } from './on-servers/servers';

const limit = howMany(150_000, 1_800_000);
const whereItRuns = whyNoSmallServer === undefined && process.platform !== 'win32' ? describe : describe.skip;

whereItRuns(
  `two APIs and two workers on ${eventServerName} and ${smallServerName}${whyNoSmallServer === undefined ? ' (needs signals, which Windows lacks)' : `: ${whyNoSmallServer}`}`,
  () => {
    let servers: Servers;
    let processes: Processes;
    let people: People;
    beforeAll(async () => {
      servers = await startServers();
      processes = await startProcesses(servers);
      people = await movedIn(processes, 2);
    }, 120_000);
    afterEach(() => people.rest().catch(() => undefined));
    afterAll(async () => {
      for (const { running } of processes?.workers ?? []) process.kill(running.pid, 'SIGCONT');
      await processes?.stop();
      await servers?.stop();
    });

    it(
      'a worker that was stopped for longer than its lease writes nothing over what its successor did, and goes on with nothing',
      async () => {
        people.begin();
        await people.answered();
        const index = await processes.busy();
        const [zombie, successor] = [processes.workers[index], processes.workers[1 - index]];
        process.kill(zombie?.running.pid ?? 0, 'SIGSTOP');
        for (const until = Date.now() + 60_000; !(await successor?.follows()); await pause(100)) expect(Date.now()).toBeLessThan(until);
        await pause(howMany(2_000, 60_000));
        await people.answered();
        process.kill(zombie?.running.pid ?? 0, 'SIGCONT');
        await people.answered();
        for (const until = Date.now() + 30_000; await zombie?.follows(); await pause(100)) expect(Date.now()).toBeLessThan(until);
        expect(await successor?.follows()).toBe(true);
        await people.rest();
        await holdsTogether(servers, people);
      },
      limit,
    );

    it(
      `lines that are cut, slow and left hanging cost time and nothing else, ${howMany(1, 20)} times`,
      async () => {
        const { line } = servers.events;
        const { documents } = servers;
        people.begin();
        for (let round = 0; round < howMany(1, 20); round += 1) {
          for (let cuts = 0; cuts < 4; cuts += 1) {
            line.cut();
            await pause(Math.random() * 300);
            documents.cut();
            documents.mend();
            await pause(Math.random() * 300);
            line.cutAfter(Math.ceil(Math.random() * 5_000));
            await pause(Math.random() * 300);
          }
          line.cut();
          await people.answered();
          line.delay(100);
          documents.onAsk = () => pause(50);
          await people.answered();
          line.delay(0);
          // Both are there and say nothing.
          const hanging = Promise.withResolvers<void>();
          documents.onAsk = () => hanging.promise;
          line.stall();
          await pause(howMany(2_000, 25_000));
          line.cut();
          documents.onAsk = () => undefined;
          hanging.resolve();
          await people.answered();
        }
        await people.rest();
        expect(line.cuts()).toBeGreaterThan(4);
        await holdsTogether(servers, people);
      },
      limit,
    );

    it(
      'fifty who write to one and the same stream are each acknowledged once, or asked to try again',
      async () => {
        const refused: string[] = [];
        for (let round = 0; round < howMany(2, 20); round += 1) refused.push(...(await people.allAtOnce(50)));
        expect(refused.length).toBeGreaterThan(0);
        expect(refused.filter((problem) => !['/problems/contention', '/problems/too-many-requests'].includes(problem))).toEqual([]);
        await holdsTogether(servers, people);
      },
      limit,
    );
  },
);
