import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mustBeWritable } from './writable.mjs';
import { during } from './progress.mjs';
import { Stop } from './stop.mjs';

const settings = ['package.json', 'package-lock.json', 'nest-cli.json', '.swcrc', 'tsconfig.base.json', 'tsconfig.json'];

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(file);
    else if (!/\.spec\.tsx?$/.test(entry.name)) yield file;
  }
}

/** What the build was made from, in one hash. By content: a fresh checkout of the same files needs no new build. */
export function sourceHash(root) {
  const hash = createHash('sha256');
  const files = [
    ...['apps', 'libs'].flatMap((folder) => [...filesUnder(path.join(root, folder))]),
    ...settings.map((name) => path.join(root, name)),
  ];
  for (const file of files.sort())
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

const stampOf = (root) => path.join(root, 'dist', '.stamp');

export const isBuilt = (root) => existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === sourceHash(root);

function compile(node, root, args) {
  const child = spawn(node, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Stop(`${output.trim()}\n\nBuilding failed; the lines above say where.`)),
    );
  });
}

/** Server and web side by side. The stamp is written last, so a build that was cut short is made again. */
export async function build(node, root) {
  mustBeWritable(root, 'building');
  const stamp = sourceHash(root);
  await during('Building', 'Built', async () => {
    rmSync(path.join(root, 'dist'), { recursive: true, force: true });
    await Promise.all([
      compile(node, root, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api']),
      compile(node, root, ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn']),
    ]);
    mkdirSync(path.join(root, 'dist'), { recursive: true });
    writeFileSync(stampOf(root), stamp);
  });
}
