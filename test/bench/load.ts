import { performance } from 'node:perf_hooks';
import { Connection, type Answer } from './connection';

export type Ask = (connection: Connection) => Promise<Answer>;

/** A number of people who ask again as soon as they are answered. Any answer but the one hoped for ends it. */
export class Load {
  private constructor(private readonly connections: readonly Connection[]) {}

  static async on(address: string, connections: number): Promise<Load> {
    return new Load(await Promise.all(Array.from({ length: connections }, () => Connection.to(address))));
  }

  /** How many answers a second, when so many are asked for in all. */
  async rate(times: number, ask: Ask): Promise<number> {
    let left = times;
    const start = performance.now();
    await Promise.all(
      this.connections.map(async (connection) => {
        while (left > 0) {
          left -= 1;
          await answered(ask(connection));
        }
      }),
    );
    return times / ((performance.now() - start) / 1000);
  }

  /** How long each of so many answers took, in milliseconds, one after the other on one line. */
  async times(times: number, ask: Ask): Promise<readonly number[]> {
    const [connection] = this.connections;
    if (connection === undefined) throw new Error('there is no connection');
    const spent: number[] = [];
    for (let count = 0; count < times; count += 1) {
      const start = performance.now();
      await answered(ask(connection));
      spent.push(performance.now() - start);
    }
    return spent;
  }

  close(): void {
    for (const connection of this.connections) connection.close();
  }
}

export async function answered(asking: Promise<Answer>): Promise<string> {
  const { status, body } = await asking;
  if (status !== 200 && status !== 201) throw new Error(`${status}: ${body}`);
  return body;
}
