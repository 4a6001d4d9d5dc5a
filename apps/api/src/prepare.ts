import { runPrepare } from './start/run-prepare';

runPrepare();
