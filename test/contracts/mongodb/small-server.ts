import { spawn } from 'node:child_process';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { binary, name, whyNone } from './small-server-binary.cjs';

/**
 * A small server that the driver of MongoDB talks to as if it were one. It is not: it keeps everything in memory, uses no indexes, and is wrong on bulk
 * inserts with a duplicate, projections, transactions, array operators and change streams.
 */
export const smallServerName = name;

/** Why it cannot run here, if it cannot. */
export const whyNoSmallServer = whyNone();

export interface SmallServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export const startSmallServer = async (): Promise<SmallServer> => {
  const port = await freePort();
  const child = spawn(
    binary,
    ['--host=127.0.0.1', `--port=${port}`, '--topology-profile=singleNodeReplicaSet', '--replica-set-name=rs0'],
    // What it says comes only when it ends.
    { stdio: 'ignore' },
  );
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let attempt = 0; !(await answers(port)); attempt += 1) {
    if (attempt === 400 || child.exitCode !== null) throw new Error(`The small server does not listen on port ${port}`);
    await pause(25);
  }
  return {
    port,
    stop: async () => {
      kill();
      await ended;
      process.off('exit', kill);
    },
  };
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
