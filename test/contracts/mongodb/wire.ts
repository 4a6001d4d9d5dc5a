import net from 'node:net';

export interface Wire {
  readonly port: number;
  /** Told of each command before it is passed on; a promise holds it back. */
  onAsk: (command: string) => Promise<void> | undefined;
  /** Told of each answer, after the server has done what was asked. What it returns goes on in its place; `undefined`: the line is cut instead. */
  onAnswer: (command: string, answer: Buffer) => Buffer | undefined;
  /** Cuts every line, and lets nobody in until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** A line to a server, that can be cut in the middle of anything, or hand on something else than was said. */
export const wireTo = async (port: () => number): Promise<Wire> => {
  const lines = new Set<net.Socket>();
  let whole = true;
  const server = net.createServer((client) => {
    if (!whole) return void client.destroy();
    const upstream = net.connect(port(), '127.0.0.1');
    const asked = new Map<number, string>();
    const end = (): void => [client, upstream].forEach((socket) => void socket.destroy());
    for (const socket of [client, upstream]) {
      lines.add(socket);
      socket.on('error', end).on('close', () => {
        lines.delete(socket);
        end();
      });
    }
    let last: Promise<void> = Promise.resolve();
    eachMessage(client, (message) => {
      const command = commandIn(message);
      asked.set(message.readInt32LE(4), command);
      last = last.then(() => wire.onAsk(command)).then(() => void (upstream.writable && upstream.write(message)));
    });
    eachMessage(upstream, (message) => {
      // The server says where it is to be found; whoever believed it would go past this line.
      const here = message.toString('latin1').replaceAll(`127.0.0.1:${port()}`, `127.0.0.1:${wire.port}`);
      const answer = wire.onAnswer(
        asked.get(message.readInt32LE(8)) ?? '',
        here.length === message.length ? Buffer.from(here, 'latin1') : message,
      );
      if (answer === undefined) end();
      else if (client.writable) client.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wire: Wire = {
    port: (server.address() as net.AddressInfo).port,
    onAsk: () => undefined,
    onAnswer: (_, answer) => answer,
    cut: () => {
      whole = false;
      for (const line of lines) line.destroy();
    },
    mend: () => void (whole = true),
    close: async () => {
      wire.cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return wire;
};

const eachMessage = (socket: net.Socket, heard: (message: Buffer) => void): void => {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    while (rest.length >= 16 && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0);
      heard(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
  });
};

/** The name of the first field of the first document of an OP_MSG; older kinds of message are greetings. */
const commandIn = (message: Buffer): string => {
  if (message.readInt32LE(12) !== 2013) return 'hello';
  const name = 16 + 4 + 1 + 4 + 1;
  return message.subarray(name, message.indexOf(0, name)).toString();
};
