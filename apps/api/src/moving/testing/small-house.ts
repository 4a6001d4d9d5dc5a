import type { Envelope, StreamName } from '@sparbar/event-sourcing';
import { openDocumentStore, openEventStore, openKeyStore, openProgressStore } from '@sparbar/stores/sqlite';
import path from 'node:path';

/** The n-th event of a log: three streams in turns, so that whoever writes stream after stream gives other numbers. */
export const eventOf = (log: string, n: number, text = `event ${n} `.repeat(5)): Envelope => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  stream: `${log}.note-${n % 3}` as StreamName,
  version: Math.ceil(n / 3),
  type: 'NoteMade',
  schema: 1,
  recordedAt: new Date(Date.UTC(2026, 2, 1, 8, 0, n)).toISOString(),
  effectiveOn: { precision: 'day', date: '2026-03-01' },
  actor: { id: 'u-1', role: 'secretary', party: 'kommunen' },
  owner: 'kommunen',
  $correlationId: 'c-1',
  $causationId: n > 1 ? `00000000-0000-4000-8000-${String(n - 1).padStart(12, '0')}` : null,
  $command: { key: `k-${n}`, hash: '00' },
  salt: 'AAAAAAAAAAAAAAAAAAAAAA',
  data: { text },
});

export async function appendTo(folder: string, log: string, from: number, to: number, text?: string): Promise<void> {
  const events = openEventStore(path.join(folder, log, 'events.sqlite'));
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  await Promise.all(
    numbers.map((n) => {
      const event = eventOf(log, n, text);
      return events.append(event.stream, event.version - 1, [event]);
    }),
  );
  await events.close();
}

/** A data folder with a cooperation of some events, keys (one destroyed), documents and two who follow, and the system's own log. */
export async function smallHouse(folder: string, events = 30): Promise<void> {
  await appendTo(folder, 'lunden', 1, events);
  await appendTo(folder, 'system', 1, 4);
  for (const log of ['lunden', 'system']) {
    const keys = openKeyStore(path.join(folder, log, 'keys.sqlite'));
    for (const name of ['note:1', 'note:2', 'note:3']) await keys.obtain('kommunen', name);
    await keys.destroy('kommunen', 'note:2');
    await keys.close();
  }
  const documents = openDocumentStore(path.join(folder, 'lunden', 'documents'));
  for (const words of ['Protokoll 1', 'Protokoll 2']) await documents.put(Buffer.from(words));
  const progress = openProgressStore(path.join(folder, 'lunden', 'progress.sqlite'));
  await progress.advance('reactions-begun', undefined, { position: 0n, seq: 0, wrote: 0n, epoch: 0 });
  await progress.advance('a-reaction', undefined, { position: BigInt(events - 3), seq: events - 3, wrote: 7n, epoch: 4 });
  await progress.close();
}
