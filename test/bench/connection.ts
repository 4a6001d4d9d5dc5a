import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** What the server asked to be sent back, as a browser would. */
  readonly cookie: string | undefined;
}

/** One line held open to a server, one request on it at a time: as little of our own as can be, so that it is the server that is measured. */
export class Connection {
  #heard = '';
  #waiting: { readonly done: (answer: Answer) => void; readonly failed: (error: Error) => void } | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (part: string) => this.#hear(part));
    const gone = (error?: Error): void => this.#waiting?.failed(error ?? new Error('the server hung up'));
    socket.on('error', gone).on('close', () => gone());
  }

  static async to(address: string): Promise<Connection> {
    const { hostname, port, host } = new URL(address);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new Connection(socket, host);
  }

  send(method: 'GET' | 'POST', path: string, headers: Readonly<Record<string, string>> = {}, body?: object): Promise<Answer> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const sent = { host: this.host, ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const head = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
    this.socket.write(`${method} ${path} HTTP/1.1\r\n${head.join('')}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    return new Promise((done, failed) => (this.#waiting = { done, failed }));
  }

  close(): void {
    this.#waiting = undefined;
    this.socket.destroy();
  }

  #hear(part: string): void {
    this.#heard += part;
    const end = this.#heard.indexOf('\r\n\r\n');
    if (end === -1) return;
    const head = this.#heard.slice(0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.#heard.length < end + 4 + length) return;
    const body = Buffer.from(this.#heard.slice(end + 4, end + 4 + length), 'latin1').toString();
    this.#heard = '';
    this.#waiting?.done({ status: Number(head.slice(9, 12)), body, cookie: /\r\nset-cookie: ([^;]+)/i.exec(head)?.[1] });
  }
}
