import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { openEventStore } from '@sparbar/stores/sqlite';
import { benchLog, type BenchLog } from './bench-log';
import { Connection } from './connection';
import { answered } from './load';

const password = 'fyra vanliga ord i rad';
const user = 'Eva';

/** The product in a process of its own, and somebody signed in to it. */
export interface InstalledProduct {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  end(): Promise<void>;
}

/** Starts the product on a folder. On first use it is set up over HTTP, as a person would, with cooperations that have the given logs. */
export async function installedProduct(folder: string, logs: readonly BenchLog[]): Promise<InstalledProduct> {
  const installed = path.join(folder, 'installed');
  if (!existsSync(installed)) {
    mkdirSync(folder, { recursive: true });
    const { child, address, token } = await start(folder);
    const connection = await Connection.to(address);
    const cookie = (await connection.send('POST', '/api/session/first', {}, { token, user, password })).cookie ?? '';
    const write = async (at: string, body: object): Promise<{ readonly id: string }> =>
      JSON.parse(await answered(connection.send('POST', `/api${at}`, { cookie, 'idempotency-key': randomUUID() }, body))) as { id: string };
    for (const { cooperation } of logs) {
      await write('/cooperations', { id: cooperation, name: `Samverkan ${cooperation}`, district: 'Norrvik' });
      const party = (await write(`/cooperations/${cooperation}/parties`, { name: 'Stadsdelen', shortName: 'SDF', kind: 'district' })).id;
      await write(`/cooperations/${cooperation}/access`, { user, role: 'beredningsgrupp', party });
    }
    connection.close();
    await gone(child);
    for (const log of logs) await fill(path.join(folder, log.cooperation, 'events.sqlite'), log);
    mkdirSync(installed);
  }
  const { child, address } = await start(folder);
  const connection = await Connection.to(address);
  const { cookie = '' } = await connection.send('POST', '/api/session', {}, { user, password });
  connection.close();
  return { address, headers: { cookie }, end: () => gone(child) };
}

async function fill(file: string, log: BenchLog): Promise<void> {
  const store = openEventStore(file);
  let together: Promise<unknown>[] = [];
  for (const event of benchLog(log)) {
    together.push(store.append(event.stream, event.version - 1, [event]));
    if (together.length < 1_000) continue;
    await Promise.all(together);
    together = [];
  }
  await Promise.all(together);
  await store.close();
}

async function start(folder: string): Promise<{ readonly child: ChildProcess; readonly address: string; readonly token: string }> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...['-r', path.resolve(__dirname, '../faults/typescript.cjs')],
      path.join(__dirname, 'product-process.ts'),
      folder,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ...(JSON.parse(said.toString()) as { readonly address: string; readonly token: string }) };
}

async function gone(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.stdin?.end();
  await exit;
}
