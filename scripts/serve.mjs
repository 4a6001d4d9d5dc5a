import { refuseOldNode } from './node24.mjs';

refuseOldNode();
const { startOptions } = await import('./start-options.mjs');
const { main } = await import('./stop.mjs');
const { prepare } = await import('./prepare.mjs');
const { run } = await import('./run.mjs');

// The same program, but for real work: no demonstration, and whatever is unsafe is refused.
await main(async () => {
  const { flags } = startOptions(process.argv.slice(2));
  const own = flags.includes('--no-demo') ? flags : [...flags, '--no-demo'];
  return run(await prepare(), 'apps/api/src/main.js', own, { NODE_ENV: 'production' });
});
