import { runBackup } from './start/run-backup';

void runBackup(process.argv.slice(2));
