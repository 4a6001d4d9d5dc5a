import { runRestore } from './start/run-backup';

void runRestore(process.argv.slice(2));
