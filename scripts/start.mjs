import { refuseOldNode } from './node24.mjs';

refuseOldNode();
const { startOptions, startUsage } = await import('./start-options.mjs');
const { main } = await import('./stop.mjs');
const { prepare } = await import('./prepare.mjs');
const { run } = await import('./run.mjs');

await main(async () => {
  const { help, flags } = startOptions(process.argv.slice(2));
  if (help) {
    process.stdout.write(startUsage);
    return 0;
  }
  return run(await prepare(), 'apps/api/src/main.js', flags);
});
