import { refuseOldNode } from './node24.mjs';

refuseOldNode();
const { copyOptions } = await import('./copy-options.mjs');
const { main } = await import('./stop.mjs');
const { prepare } = await import('./prepare.mjs');
const { run } = await import('./run.mjs');

await main(async () => {
  const { help, flags } = copyOptions('backup', process.argv.slice(2));
  if (help !== undefined) {
    process.stdout.write(help);
    return 0;
  }
  return run(await prepare(), 'apps/api/src/backup.js', flags);
});
