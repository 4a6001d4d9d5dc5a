import { refuseOldNode } from './node24.mjs';

refuseOldNode();
const { main } = await import('./stop.mjs');
const { prepare } = await import('./prepare.mjs');
const { run } = await import('./run.mjs');

// Standard output is the description of the API and nothing else; what there is to say on the way goes to standard error.
await main(async () => run(await prepare(), 'apps/api/src/openapi.js', process.argv.slice(2)));
