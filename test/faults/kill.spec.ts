import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StoredEvent } from '@sparbar/event-sourcing';
import { FolderInUse, lockFolder, openEventStore } from '@sparbar/stores/sqlite';

const lives = 50;

interface Acknowledged {
  readonly stream: string;
  readonly after: number;
  readonly ids: readonly string[];
}

describe('a writer killed with SIGKILL at any moment', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-kill-'));
  const data = path.join(folder, 'data');
  const file = path.join(data, 'events.sqlite');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** One life: what it was heard to acknowledge. Every third is killed while it starts, the others some time after they begin to write. */
  const lifeOf = (life: number): Promise<readonly Acknowledged[]> =>
    new Promise((resolve, reject) => {
      const child = spawn(
        process.execPath,
        ['-r', path.join(__dirname, 'typescript.cjs'), path.join(__dirname, 'killed-writer.ts'), file, String(life)],
        {
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { ...process.env, COMPILED_FOLDER: folder },
        },
      );
      let said = '';
      let complained = '';
      let doomed = false;
      const dieIn = (milliseconds: number): void => {
        if (!doomed) setTimeout(() => child.kill('SIGKILL'), Math.random() * milliseconds);
        doomed = true;
      };
      if (life % 3 === 2) dieIn(300);
      child.stdout.on('data', (part: Buffer) => {
        if (said === '' && !doomed) expect(() => lockFolder(data)).toThrow(FolderInUse);
        said += part.toString();
        dieIn(150);
      });
      child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
      child.on('close', (_, signal) => {
        if (signal !== 'SIGKILL') reject(new Error(`The writer died by itself: ${complained}`));
        // A line without its end was not heard to the end.
        else
          resolve(
            said
              .split('\n')
              .slice(0, -1)
              .filter((line) => line !== 'ready')
              .map(acknowledged),
          );
      });
    });

  it(`${lives} times on the same folder: what it acknowledged is there, dense, in order, once, and nothing is half`, async () => {
    const heard: Acknowledged[] = [];
    for (let life = 0; life < lives; life += 1) {
      heard.push(...(await lifeOf(life)));
      // Nobody has to clear a dead program's lock away.
      lockFolder(data).release();
      const store = openEventStore(file);
      const log = await store.readAll(0n, 10_000_000);
      await store.close();
      check(log, heard);
    }
    expect(heard.length).toBeGreaterThan(lives);
  }, 120_000);
});

const acknowledged = (line: string): Acknowledged => {
  const [stream = '', after = '', ...ids] = line.split(' ');
  return { stream, after: Number(after), ids };
};

const check = (log: readonly StoredEvent[], heard: readonly Acknowledged[]): void => {
  const streams = new Map<string, string[]>();
  let before = 0n;
  for (const { position, envelope } of log) {
    const ids = streams.get(envelope.stream) ?? [];
    streams.set(envelope.stream, ids);
    ids.push(envelope.id);
    // Plain comparisons: there are a great many events.
    if (envelope.version !== ids.length)
      throw new Error(`${envelope.stream} has version ${envelope.version} where ${ids.length} should stand`);
    if (position <= before) throw new Error(`Position ${position} comes after ${before}`);
    before = position;
  }
  const lost = heard.filter(({ stream, after, ids }) => ids.some((id, index) => streams.get(stream)?.[after + index] !== id));
  expect(lost).toEqual([]);
  expect(new Set(log.map(({ envelope }) => envelope.id)).size).toBe(log.length);
  for (const ids of streams.values()) expect(halves(ids)).toEqual([]);
};

/** An event's id ends with its writer's round and its place in the append, and the round says how many there were. */
const halves = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => {
    const [life, writer, round, place] = id.split('-').map(Number) as [number, number, number, number];
    const whole = Array.from({ length: 1 + (round % 3) }, (_, part) => `${life}-${writer}-${round}-${part}`);
    return whole.some((expected, part) => ids[index - place + part] !== expected);
  });
