import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Following } from './following';
import { howItStands } from './how-it-stands';

export interface HealthAddress {
  readonly port: number;
  readonly host: string;
}

export interface AnsweredHealth {
  readonly port: number;
  close(): Promise<void>;
}

/** So long may go by without word of what is to be followed here; it is asked each second, and each asking may be tried again for a while. */
const patienceMs = 60_000;

/**
 * The two addresses by which an API is watched over, for a process that otherwise answers nobody: `live` while it does, `ready` when nothing that it
 * follows is behind. `heard` says when it last learnt what is its to follow; without that it only believes that all is well.
 */
export async function answerHealth(
  { port, host }: HealthAddress,
  following: Pick<Following, 'state'>,
  heard: () => number | undefined,
  now: () => number = () => performance.now(),
): Promise<AnsweredHealth> {
  const ready = (response: ServerResponse): void => {
    const stands = howItStands(following.state());
    const last = heard();
    const inTouch = last !== undefined && now() - last < patienceMs;
    answer(response, inTouch && stands.ready ? 200 : 503, { ...stands, ready: inTouch && stands.ready, inTouch });
  };
  const server = createServer((request, response) => {
    const [asked] = (request.url ?? '').split('?');
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405);
    if (asked === '/api/health/live') return answer(response, 200, { live: true });
    if (asked === '/api/health/ready') return ready(response);
    answer(response, 404);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

function answer(response: ServerResponse, status: number, body?: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
