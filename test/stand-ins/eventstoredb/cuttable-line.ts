import { connect, createServer, type Socket } from 'node:net';

/** A line between a client and a server that can be cut in the middle of whatever is being said. */
export interface CuttableLine {
  readonly connectionString: string;
  /** Lets so many bytes more come from the server, and then cuts every connection: mostly inside a frame. */
  cutAfter(bytes: number): void;
  /** Takes nothing more from the client, until it is cut. */
  stall(): void;
  cut(): void;
  /** How often it was cut. */
  cuts(): number;
  stop(): void;
}

export const cuttableLine = async (serverPort: number): Promise<CuttableLine> => {
  const sockets = new Set<Socket>();
  const clients = new Set<Socket>();
  let left = Infinity;
  let cuts = 0;
  let stalled = false;
  const cut = (): void => {
    cuts += 1;
    left = Infinity;
    stalled = false;
    clients.clear();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const server = createServer((client) => {
    const upstream = connect(serverPort, '127.0.0.1');
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
    client.on('data', (bytes) => upstream.write(bytes));
    upstream.on('data', (bytes) => {
      if (left <= 0) return;
      client.write(bytes.subarray(0, Math.min(left, bytes.length)));
      left -= bytes.length;
      if (left <= 0) setImmediate(cut);
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { readonly port: number }).port));
  });
  return {
    connectionString: `esdb://127.0.0.1:${port}?tls=false`,
    cutAfter: (bytes) => {
      left = bytes;
    },
    stall: () => {
      stalled = true;
      for (const client of clients) client.pause();
    },
    cut,
    cuts: () => cuts,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
};
