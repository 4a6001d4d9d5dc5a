import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { peakMegabytes } from './peak-memory';
import { serve } from './serve.mjs';

/** The most memory that a server ever held which listens on this machine, found by its port. Another machine's cannot be seen from here. */
export const serveMemoryOf = (variable: string, usualPort: number): Promise<void> =>
  serve({
    'peak-memory-mb-mongodb': async () => {
      const listener = listenerOn(portIn(process.env[variable] ?? '', usualPort));
      if (listener === undefined) throw new Error(`no process of this machine listens where ${variable} says`);
      return { run: async () => peakMegabytes(listener) };
    },
  });

const portIn = (address: string, usual: number): number =>
  Number(/^[a-z+]+:\/\/[^/?]*?:(\d+)(?:[/?]|$)/.exec(address.replace(/\/\/[^/?]*@/, '//'))?.[1] ?? usual);

/** Linux keeps who listens in one place, and whose a line is in another. */
function listenerOn(port: number): number | undefined {
  const listening = '0A';
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => readFileSync(file, 'utf8').trim().split('\n').slice(1));
  const sockets = lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local = '', , state]) => state === listening && Number.parseInt(local.split(':')[1] ?? '', 16) === port)
    .map((columns) => `socket:[${columns[9]}]`);
  const holds = (process: string): boolean => {
    try {
      return readdirSync(`/proc/${process}/fd`).some((fd) => sockets.includes(readlinkSync(`/proc/${process}/fd/${fd}`)));
    } catch {
      // Gone meanwhile, or somebody else's.
      return false;
    }
  };
  const found = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holds(name));
  return found === undefined ? undefined : Number(found);
}
