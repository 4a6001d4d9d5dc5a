import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { howMany } from '../how-many';
import type { Played } from './play-seeds';
import { simulate } from './simulate';

const seeds = howMany(2_000, 100_000);
/** In one process: the machines that died in a run wait for ever, and are gone with it. */
const inOneProcess = 5_000;
const alone = Number(process.env['SEED']);
const limitMs = howMany(600_000, 14_400_000);

/** What happened, step by step, and how to have it happen again. */
const shown = async (seed: number): Promise<string> => {
  const { broken, steps, trace } = await simulate(seed, {}, true);
  return `seed ${seed}, ${steps} steps: ${broken ?? 'every promise was kept'}\n${trace.join('\n')}\nAgain: SEED=${seed} npm run test:simulation -- simulation.spec`;
};

if (alone > 0) {
  it(`the run of seed ${alone} keeps every promise`, async () => {
    const { broken } = await simulate(alone);
    if (broken !== undefined) throw new Error(await shown(alone));
  });
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-simulation-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const played = async (from: number, to: number): Promise<Played> => {
    const program = ['-r', path.join(__dirname, '../faults/typescript.cjs'), path.join(__dirname, 'play-seeds.ts')];
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...program, String(from), String(to)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, COMPILED_FOLDER: folder },
    });
    let [said, complained] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
    await once(child, 'close');
    if (said === '') throw new Error(`Seeds ${from} to ${to} did not come to an end: ${complained}`);
    return JSON.parse(said) as Played;
  };

  const oneAfterTheOther = async (from: number, to: number): Promise<readonly Played[]> => {
    const all: Played[] = [];
    for (let first = from; first <= to; first += inOneProcess) all.push(await played(first, Math.min(first + inOneProcess - 1, to)));
    return all;
  };

  it(
    `${seeds} runs in which processes die, are stopped and go on, and answers, requests and lines are lost, keep every promise`,
    async () => {
      const parts = Math.min(availableParallelism(), 8);
      const each = Math.ceil(seeds / parts);
      const all = (
        await Promise.all(Array.from({ length: parts }, (_, part) => oneAfterTheOther(part * each + 1, Math.min((part + 1) * each, seeds))))
      ).flat();
      const broken = all.flatMap((one) => (one.broken === undefined ? [] : [one.broken]));
      if (broken[0] !== undefined) throw new Error(`${broken.length} broke a promise; the first:\n${await shown(broken[0].seed)}`);
      expect(all.reduce((sum, one) => sum + one.seeds, 0)).toBe(seeds);
      // They were such that something happened in them.
      expect(Math.min(...all.map((one) => one.leastSteps))).toBeGreaterThanOrEqual(200);
    },
    limitMs,
  );

  it(
    'the same seed is the same run, to the last step',
    async () => {
      for (const seed of [1, 2, 3, 4, 5]) expect(await simulate(seed, {}, true)).toEqual(await simulate(seed, {}, true));
    },
    limitMs,
  );
}
