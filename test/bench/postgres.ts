import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

export interface Postgres {
  /** To which the name of a database is added. */
  readonly address: string;
  readonly version: string;
  end(): Promise<void>;
}

/** The machine's own PostgreSQL, as it comes (it waits for the disk), on a folder and a port of its own. Undefined where there is none. */
export async function startPostgres(folder: string): Promise<Postgres | undefined> {
  const programs = programFolder();
  if (programs === undefined) return undefined;
  mkdirSync(folder, { recursive: true });
  // It refuses to run as root; then it runs as nobody in particular.
  const nobody = 65_534;
  const owner = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  if (owner.uid === nobody) chownSync(folder, nobody, nobody);
  const data = path.join(folder, 'data');
  execFileSync(path.join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C'], {
    ...owner,
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd: folder,
  });
  const port = await freePort();
  const server = spawn(
    path.join(programs, 'postgres'),
    ['-D', data, '-k', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
    {
      ...owner,
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: folder,
    },
  );
  let said = '';
  for await (const part of server.stderr) {
    said += String(part);
    if (said.includes('ready to accept connections')) break;
  }
  server.stderr.destroy();
  if (server.exitCode !== null) throw new Error(`PostgreSQL did not start. It said: ${said}`);
  const address = `postgresql://postgres@127.0.0.1:${port}`;
  const end = async (): Promise<void> => {
    const exit = once(server, 'exit');
    server.kill('SIGINT');
    await exit;
  };
  const version = execFileSync(path.join(programs, 'postgres'), ['--version'], { encoding: 'utf8' }).replace(/^\D*/, '').trim();
  return { address, version, end };
}

function programFolder(): string | undefined {
  try {
    const folder = execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))) ? folder : undefined;
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
