import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

describe('a data folder opened for the first time by several at once', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-open-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const opened = (place: string, start: number, own: number): Promise<string> =>
    new Promise((resolve) => {
      const child = spawn(
        process.execPath,
        ['-r', path.join(__dirname, 'typescript.cjs'), path.join(__dirname, 'opened-at-once.ts'), place, String(start), String(own)],
        {
          stdio: ['ignore', 'ignore', 'pipe'],
          env: { ...process.env, COMPILED_FOLDER: folder },
        },
      );
      let complained = '';
      child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
      child.on('close', (code) => resolve(code === 0 ? 'done' : complained));
    });

  it('is made once, and nobody is refused', async () => {
    await opened(path.join(folder, 'first'), 0, 0);
    for (const round of [1, 2, 3, 4]) {
      const start = Date.now() + 600;
      const outcomes = await Promise.all([1, 2, 3, 4].map((own) => opened(path.join(folder, `round-${round}`), start, own)));
      expect(outcomes).toEqual(['done', 'done', 'done', 'done']);
    }
  }, 60_000);
});
