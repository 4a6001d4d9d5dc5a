import 'reflect-metadata';
import { start } from './start/start';

void start(process.argv.slice(2), process.env);
