import { setTimeout as pause } from 'node:timers/promises';
import { smallServerName, whyNoSmallServer } from '../contracts/mongodb/small-server';
import { howMany } from '../how-many';
import { holdsTogether } from './on-servers/afterwards';
import { movedIn, type People } from './on-servers/people';
import { startProcesses, type Processes } from './on-servers/processes';
import { eventServerName, startServers, type Servers } from './on-servers/servers';

const struck = ['events', 'api', 'worker'] as const;
type Struck = (typeof struck)[number];

const permutations = (all: readonly Struck[]): readonly (readonly Struck[])[] =>
  all.length < 2 ? [all] : all.flatMap((one) => permutations(all.filter((other) => other !== one)).map((rest) => [one, ...rest]));
const orders = permutations(struck);
const everyOne = orders.flatMap((falling) => orders.map((rising) => ({ falling, rising })));
/** In `npm test` two orders of falling, each with another of coming back; in the long run every one with every other. */
const step = Math.floor(everyOne.length / howMany(2, everyOne.length));
const rounds = everyOne.filter((_, index) => index % step === step - 1);

const whereItRuns = whyNoSmallServer === undefined ? describe : describe.skip;

whereItRuns(
  `two APIs and two workers on ${eventServerName} and ${smallServerName}, killed with SIGKILL while people write${whyNoSmallServer === undefined ? '' : `: ${whyNoSmallServer}`}`,
  () => {
    let servers: Servers;
    let processes: Processes;
    let people: People;
    beforeAll(async () => {
      servers = await startServers();
      processes = await startProcesses(servers);
      people = await movedIn(processes, 2);
    }, 120_000);
    afterAll(async () => {
      await people?.rest().catch(() => undefined);
      await processes?.stop();
      await servers?.stop();
    });

    const strike = async (what: Struck, api: number, worker: number): Promise<void> => {
      if (what === 'events') servers.events.strike();
      if (what === 'api') await processes.apis[api]?.end('SIGKILL');
      if (what === 'worker') await processes.workers[worker]?.running.end('SIGKILL');
    };
    const back = (what: Struck, api: number, worker: number): Promise<void> => {
      if (what === 'events') return servers.events.back();
      return what === 'api' ? processes.restartApi(api) : processes.restartWorker(worker);
    };

    it(
      `in ${rounds.length} orders: each acknowledged write is there once, can be read at the other API, and the screens are those of the log`,
      async () => {
        people.begin();
        for (const [round, { falling, rising }] of rounds.entries()) {
          await people.answered();
          const [api, worker] = [round % 2, await processes.busy()];
          for (const what of falling) {
            await strike(what, api, worker);
            await pause(Math.random() * 400);
          }
          const rises: Promise<void>[] = [];
          for (const what of rising) {
            rises.push(back(what, api, worker));
            await pause(Math.random() * 400);
          }
          await Promise.all(rises);
        }
        await people.answered();
        await people.rest();
        expect(people.askedAgain).toBeGreaterThan(0);
        expect(people.readElsewhere).toBeGreaterThan(2 * rounds.length);
        expect(await holdsTogether(servers, people)).toBeGreaterThan(people.notes.length);
      },
      howMany(150_000, 3_600_000),
    );
  },
);
