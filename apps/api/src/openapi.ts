import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { Following } from '@sparbar/worker';
import { NEVER } from 'rxjs';
import { memoryStores } from '@sparbar/stores/memory';
import { createApp } from './create-app';
import { openApiDocument } from './documentation/openapi-document';

/** Nobody writes, so there is nothing to follow. */
const nobody: Following = {
  appended: () => undefined,
  settled: () => Promise.resolve(true),
  progressIn: () => NEVER,
  state: () => [],
  clockMoved: () => Promise.resolve(true),
  stop: () => Promise.resolve(),
};

/** Writes openapi.json to standard output; needs no data folder. */
async function print(): Promise<void> {
  const app = await createApp({
    stores: memoryStores(),
    following: nobody,
    clock: { now: () => new Date() },
    random: { bytes: (count) => randomBytes(count) },
    demo: false,
  });
  process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`);
  await app.close();
}

void print();
