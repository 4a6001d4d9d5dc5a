import { refuseOldNode } from './node24.mjs';

refuseOldNode();
const { moveOptions } = await import('./move-options.mjs');
const { main } = await import('./stop.mjs');
const { prepare } = await import('./prepare.mjs');
const { run } = await import('./run.mjs');

await main(async () => {
  const { help, flags } = moveOptions(process.argv.slice(2));
  if (help !== undefined) {
    process.stdout.write(help);
    return 0;
  }
  return run(await prepare(), 'apps/api/src/move.js', flags);
});
