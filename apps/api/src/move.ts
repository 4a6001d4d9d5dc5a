import { runMove } from './start/run-move';

void runMove(process.argv.slice(2), process.env);
