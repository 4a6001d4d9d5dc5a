import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { rootOfLog } from '@sparbar/event-sourcing';
import { openEventStore } from '@sparbar/stores/sqlite';
import { smallHouse } from '../../apps/api/src/moving/testing/small-house';
import { smallServerName, startSmallServer, whyNoSmallServer, type SmallServer } from '../contracts/mongodb/small-server';
import { howMany } from '../how-many';
import { standIn, type StandIn } from '../stand-ins/eventstoredb/stand-in';

const root = path.resolve(__dirname, '../..');
const events = 600;
const kills = howMany(3, 60);

const whereItRuns = whyNoSmallServer === undefined ? describe : describe.skip;

whereItRuns(
  `a move that is killed (a stand-in for EventStoreDB, ${smallServerName}${whyNoSmallServer === undefined ? '' : `: ${whyNoSmallServer}`})`,
  () => {
    jest.setTimeout(240_000);
    const home = mkdtempSync(path.join(tmpdir(), 'sparbar-move-killed-'));
    const [from, back] = [path.join(home, 'from'), path.join(home, 'back')];
    let log: StandIn;
    let rest: SmallServer;
    beforeAll(async () => {
      await smallHouse(from, events);
      [log, rest] = await Promise.all([standIn(), startSmallServer()]);
    });
    afterAll(async () => {
      log.stop();
      await rest.stop();
      rmSync(home, { recursive: true, force: true });
    });

    /** A built program; the addresses of the servers come from the environment. */
    const begin = (name: string, args: readonly string[], on: 'servers' | 'a folder' = 'servers') => {
      const { PATH, HOME, TMPDIR } = process.env;
      const servers = { EVENTSTORE_URL: log.connectionString, MONGODB_URL: `mongodb://127.0.0.1:${rest.port}/sparbar?replicaSet=rs0` };
      const env = { PATH, HOME, TMPDIR, ...(on === 'servers' ? servers : {}) };
      const program = [path.join(root, 'dist/apps/api/src', name), ...args];
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...program], {
        ...{ cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] },
      });
      let said = '';
      for (const output of [child.stdout, child.stderr])
        output?.on('data', (part: Buffer) => {
          said += part.toString();
          // The product is to refuse. One that starts is not waited for.
          if (said.includes('Spårbar is ready')) child.kill('SIGKILL');
        });
      const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }));
      return { child, ended };
    };
    const there = (): number => log.log.records.filter(({ stream }) => stream.startsWith('lunden.')).length;

    it(`with SIGKILL ${kills} times: nobody starts on what there is, and it goes on from there until all of it is the same`, async () => {
      for (let kill = 1; kill <= kills; kill += 1) {
        const until = Math.floor((events * kill) / (kills + 1));
        const { child, ended } = begin('move.js', ['--from', from]);
        while (there() < until && child.exitCode === null) await pause(2);
        child.kill('SIGKILL');
        expect((await ended).code).toBeNull();
        expect(there()).toBeGreaterThanOrEqual(until);
        expect(there()).toBeLessThan(events);
      }
      const start = await begin('main.js', ['--no-demo', '--port', '0']).ended;
      expect(start.said).toMatch(/^MongoDB at \S+\/sparbar holds a move that is not finished: give the command `npm run -s move` again/);
      expect(start.code).toBe(1);

      const moved = await begin('move.js', ['--from', from]).ended;
      expect(moved.said).toMatch(
        /Moved to the servers, and found to be the same when read back: 604 events in 2 logs, 6 keys \(2 of them destroyed\), 2 documents, 2 places of those who follow\. Read models are made anew at the first start\.\n$/,
      );
      expect(moved.code).toBe(0);
      expect(there()).toBe(events);
    });

    it('and moved back with SIGKILL in the middle, it is the folder it was', async () => {
      const { child, ended } = begin('move.js', ['--to', back]);
      while (!existsSync(path.join(back, 'move-unfinished')) && child.exitCode === null) await pause(2);
      child.kill('SIGKILL');
      expect((await ended).code).toBeNull();
      const start = await begin('main.js', ['--no-demo', '--port', '0', '--data', back], 'a folder').ended;
      expect(start.said).toMatch(/^\S+back holds a move that is not finished: give the command `npm run -s move` again/);
      expect(start.code).toBe(1);
      const moved = await begin('move.js', ['--to', back]).ended;
      expect([moved.code, moved.said]).toEqual([0, expect.stringContaining('found to be the same when read back: 604 events')]);
      for (const name of ['lunden', 'system']) {
        const [one, other] = [from, back].map((folder) => openEventStore(path.join(folder, name, 'events.sqlite')));
        if (one === undefined || other === undefined) continue;
        expect(await rootOfLog(other, name)).toEqual(await rootOfLog(one, name));
        await Promise.all([one.close(), other.close()]);
      }
    });
  },
);
