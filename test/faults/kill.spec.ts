import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { StoredEvent } from '@sparbar/event-sourcing';
import { FolderInUse, lockFolder, openEventStore } from '@sparbar/stores/sqlite';
import { howMany } from '../how-many';

const lives = howMany(200, 10_000);
/** So that no log gets so long that reading it is what takes the time. */
const livesPerFolder = 500;

interface Acknowledged {
  readonly stream: string;
  readonly after: number;
  readonly ids: readonly string[];
}

type Writer = ChildProcessByStdio<Writable, Readable, Readable>;

describe('a writer killed with SIGKILL at any moment', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-kill-'));
  const waiting: Writer[] = [];
  afterAll(() => {
    for (const writer of waiting) writer.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const dataOf = (life: number): string => path.join(folder, `data-${Math.floor(life / livesPerFolder)}`);

  const loaded = (life: number): Writer => {
    const program = ['-r', path.join(__dirname, 'typescript.cjs'), path.join(__dirname, 'killed-writer.ts')];
    return spawn(process.execPath, [...program, path.join(dataOf(life), 'events.sqlite'), String(life)], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, COMPILED_FOLDER: folder, NODE_COMPILE_CACHE: path.join(folder, 'compiled') },
    });
  };

  /** One life: what it was heard to acknowledge. Every third is killed while it opens the folder, the others some time after they begin to write. */
  const lifeOf = async (child: Writer, life: number): Promise<readonly Acknowledged[]> => {
    let said = '';
    let complained = '';
    let doomed = false;
    const dieIn = (milliseconds: number): void => {
      if (!doomed) setTimeout(() => child.kill('SIGKILL'), Math.random() * milliseconds);
      doomed = true;
    };
    child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      if (!said.includes('ready\n')) return;
      if (!doomed && life % 10 === 0) expect(() => lockFolder(dataOf(life))).toThrow(FolderInUse);
      dieIn(100);
    });
    const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    child.stdin.end('go\n');
    if (life % 3 === 2) dieIn(15);
    const [, signal] = await closed;
    if (signal !== 'SIGKILL') throw new Error(`The writer died by itself: ${complained}`);
    // A line without its end was not heard to the end.
    return said
      .split('\n')
      .slice(0, -1)
      .filter((line) => line !== 'ready' && line !== 'loaded')
      .map(acknowledged);
  };

  it(
    `${lives} times: what it acknowledged is there, dense, in order, once, and nothing is half`,
    async () => {
      let log = new CheckedLog();
      let heard = 0;
      let started = 0;
      waiting.push(loaded(0));
      for (let life = 0; life < lives; life += 1) {
        if (life % livesPerFolder === 0) log = new CheckedLog();
        const writer = waiting.shift() as Writer;
        // The next one loads while this one lives, and does not touch the folder before it is told to.
        if (life + 1 < lives) waiting.push(loaded(life + 1));
        const acknowledgements = await lifeOf(writer, life);
        // Nobody has to clear a dead program's lock away.
        lockFolder(dataOf(life)).release();
        const store = openEventStore(path.join(dataOf(life), 'events.sqlite'));
        log.take(await store.readAll(log.position, 10_000_000));
        await store.close();
        log.demand(acknowledgements);
        heard += acknowledgements.length;
        started += Number(acknowledgements.length > 0);
        if ((life + 1) % livesPerFolder === 0) rmSync(dataOf(life), { recursive: true });
      }
      // Otherwise they were killed before there was anything to lose.
      expect(started).toBeGreaterThan(lives / 4);
      expect(heard).toBeGreaterThan(lives);
    },
    howMany(180_000, 7_200_000),
  );
});

const acknowledged = (line: string): Acknowledged => {
  const [stream = '', after = '', ...ids] = line.split(' ');
  return { stream, after: Number(after), ids };
};

/** Everything that was ever found in the log, in order. Plain comparisons: there are a great many events. */
class CheckedLog {
  readonly #streams = new Map<string, string[]>();
  readonly #ids = new Set<string>();
  position = 0n;

  /** What has come since the last time. */
  take(events: readonly StoredEvent[]): void {
    const touched = new Map<string, number>();
    for (const { position, envelope } of events) {
      const ids = this.#streams.get(envelope.stream) ?? [];
      this.#streams.set(envelope.stream, ids);
      if (!touched.has(envelope.stream)) touched.set(envelope.stream, ids.length);
      ids.push(envelope.id);
      if (envelope.version !== ids.length)
        throw new Error(`${envelope.stream} has version ${envelope.version} where ${ids.length} should stand`);
      if (position <= this.position) throw new Error(`Position ${position} comes after ${this.position}`);
      if (this.#ids.has(envelope.id)) throw new Error(`${envelope.id} stands there twice`);
      this.#ids.add(envelope.id);
      this.position = position;
    }
    for (const [stream, from] of touched) expect(halves((this.#streams.get(stream) ?? []).slice(from))).toEqual([]);
  }

  demand(heard: readonly Acknowledged[]): void {
    const lost = heard.filter(({ stream, after, ids }) => ids.some((id, index) => this.#streams.get(stream)?.[after + index] !== id));
    expect(lost).toEqual([]);
  }
}

/** An event's id ends with its writer's round and its place in the append, and the round says how many there were. */
const halves = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => {
    const [life, writer, round, place] = id.split('-').map(Number) as [number, number, number, number];
    const whole = Array.from({ length: 1 + (round % 3) }, (_, part) => `${life}-${writer}-${round}-${part}`);
    return whole.some((expected, part) => ids[index - place + part] !== expected);
  });
