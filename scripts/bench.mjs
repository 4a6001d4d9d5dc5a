import { refuseOldNode } from './node24.mjs';

refuseOldNode();
const { spawn } = await import('node:child_process');
const { mkdtempSync, rmSync } = await import('node:fs');
const { tmpdir } = await import('node:os');
const path = await import('node:path');
const { installPeers } = await import('./install-peers.mjs');
const { main } = await import('./stop.mjs');
const { prepare, root } = await import('./prepare.mjs');

// Standard output is what was measured and nothing else.
await main(async () => {
  const node = await prepare();
  await installPeers(root);
  // Each file is compiled by the first of the many processes that need it.
  const compiled = mkdtempSync(path.join(tmpdir(), 'sparbar-bench-'));
  const typescript = path.join(root, 'test/faults/typescript.cjs');
  const program = path.join(root, 'test/bench/run.ts');
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', '-r', typescript, program, ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: root,
    env: { ...process.env, COMPILED_FOLDER: compiled },
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  rmSync(compiled, { recursive: true, force: true });
  return code ?? 1;
});
