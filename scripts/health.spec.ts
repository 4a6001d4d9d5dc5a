import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const listening = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return String((server.address() as AddressInfo).port);
};

const asked = (env: Readonly<Record<string, string>>): Promise<{ readonly code: number; readonly said: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [path.join(__dirname, 'health.mjs')], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: out + err }),
    );
  });

describe('what a container is looked at by', () => {
  it('is content with whoever lives, and asks for nothing else', async () => {
    const seen: string[] = [];
    const PORT = await listening((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      response.end('{"live":true}');
    });
    expect(await asked({ PORT, HOST: '0.0.0.0' })).toEqual({ code: 0, said: `http://127.0.0.1:${PORT}/api/health/live lives.\n` });
    expect(seen).toEqual(['GET /api/health/live']);
  });

  it('says who is there that is not Spårbar', async () => {
    const PORT = await listening((_, response) => response.writeHead(404).end());
    const { code, said } = await asked({ PORT });
    expect([code, said]).toEqual([1, expect.stringContaining('answered 404')]);
  });

  it('says that nobody answers', async () => {
    const PORT = await listening(() => undefined);
    servers.splice(0).forEach((server) => server.close());
    const { code, said } = await asked({ PORT });
    expect([code, said]).toEqual([1, expect.stringContaining('does not answer (ECONNREFUSED)')]);
  });

  it('gives up on one that hangs', async () => {
    const PORT = await listening(() => undefined);
    const { code, said } = await asked({ PORT });
    expect([code, said]).toEqual([1, expect.stringContaining('has not answered within 4 s')]);
  });

  it('says that an address is none', async () => {
    const { code, said } = await asked({ PORT: '99999' });
    expect([code, said]).toEqual([1, expect.stringContaining('look at PORT and HOST')]);
  });
});
