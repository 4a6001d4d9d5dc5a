import { refuseOldNode } from './node24.mjs';

refuseOldNode();
const { main } = await import('./stop.mjs');
const { prepare } = await import('./prepare.mjs');
const { run } = await import('./run.mjs');

// For whoever keeps everything on servers: follows what is recorded, beside the processes that answer people.
await main(async () => run(await prepare(), 'apps/worker/src/work.js', [], { NODE_ENV: process.env.NODE_ENV ?? 'production' }));
