import { connect, createServer, type Socket } from 'node:net';

/** A line between a client and a server that can be cut in the middle of whatever is being said. */
export interface CuttableLine {
  readonly port: number;
  readonly connectionString: string;
  /** Lets so many bytes more come from the server, and then cuts every connection: mostly inside a frame. */
  cutAfter(bytes: number): void;
  /** Takes nothing more from the client, until it is cut: the line is there, and nobody hears. */
  stall(): void;
  /** Everything, both ways, comes so much later. */
  delay(ms: number): void;
  cut(): void;
  /** Cuts, and lets nobody in until `accept`. */
  refuse(): void;
  accept(): void;
  /** How often it was cut. */
  cuts(): number;
  stop(): void;
}

export const cuttableLine = async (serverPort: number, serverHost = '127.0.0.1'): Promise<CuttableLine> => {
  const sockets = new Set<Socket>();
  const clients = new Set<Socket>();
  let left = Infinity;
  let cuts = 0;
  let stalled = false;
  let refused = false;
  let delayMs = 0;
  const cut = (): void => {
    cuts += 1;
    left = Infinity;
    stalled = false;
    clients.clear();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  /** Timers of one length run in the order they were set, so what was said first comes first. */
  const later = (pass: () => void): void => void (delayMs === 0 ? pass() : setTimeout(pass, delayMs));
  const server = createServer((client) => {
    if (refused) return void client.destroy();
    const upstream = connect(serverPort, serverHost);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    clients.add(client);
    if (stalled) client.pause();
    client.on('data', (bytes) => later(() => void (upstream.destroyed || upstream.write(bytes))));
    upstream.on('data', (bytes) =>
      later(() => {
        if (left <= 0 || client.destroyed) return;
        client.write(bytes.subarray(0, Math.min(left, bytes.length)));
        left -= bytes.length;
        if (left <= 0) setImmediate(cut);
      }),
    );
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { readonly port: number }).port));
  });
  return {
    ...{ port, cut, cuts: () => cuts, connectionString: `esdb://127.0.0.1:${port}?tls=false` },
    cutAfter: (bytes) => {
      left = bytes;
    },
    stall: () => {
      stalled = true;
      for (const client of clients) client.pause();
    },
    delay: (ms) => {
      delayMs = ms;
    },
    refuse: () => {
      refused = true;
      cut();
    },
    accept: () => {
      refused = false;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
};
