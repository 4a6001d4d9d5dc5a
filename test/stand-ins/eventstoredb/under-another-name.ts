import { randomBytes } from 'node:crypto';
import {
  DuplicateEvent,
  systemLog,
  WrongVersion,
  type CooperationStores,
  type Envelope,
  type EventStore,
  type StoredEvent,
  type Stores,
  type StreamName,
} from '@sparbar/event-sourcing';

/** A name no log on the server has. */
export const freshName = (): string => `t${randomBytes(6).toString('hex')}`;

/**
 * A cooperation whose log lies under another name on the server. A real server is not emptied between two cases, and every case begins with an empty log
 * of `norrvik`. Nothing of it lies before where the server's log ended when it began.
 */
export const underAnotherName = (
  store: EventStore,
  { name, told, begun }: { readonly name: string; readonly told: string; readonly begun: bigint },
): EventStore => {
  const from = (after: bigint): bigint => (after < begun ? begun : after);
  const moved = (stream: string, old: string, to: string): StreamName =>
    (stream.startsWith(`${old}.`) ? `${to}${stream.slice(old.length)}` : stream) as StreamName;
  const outwards = (stream: string): StreamName => moved(stream, told, name);
  const inwards = (stream: string): StreamName => moved(stream, name, told);
  const shown = ({ position, envelope }: StoredEvent): StoredEvent => ({
    position,
    envelope: { ...envelope, stream: inwards(envelope.stream) },
  });
  const retold = (error: unknown): never => {
    if (error instanceof WrongVersion) throw new WrongVersion(inwards(error.stream), error.expected, error.actual);
    if (error instanceof DuplicateEvent) throw new DuplicateEvent(inwards(error.stream), error.id);
    if (error instanceof Error) error.message = error.message.replaceAll(`${name}.`, `${told}.`);
    throw error;
  };
  return {
    append: (stream, expected, events) =>
      store
        .append(
          outwards(stream),
          expected,
          events.map((event): Envelope => ({ ...event, stream: outwards(event.stream) })),
        )
        .catch(retold),
    read: async (stream, from, to) => (await store.read(outwards(stream), from, to).catch(retold)).map(shown),
    readAll: async (after, limit) => (await store.readAll(from(after), limit)).map(shown),
    end: () => store.end(),
    subscribe: (after, signal) => renamed(store.subscribe(from(after), signal), shown),
    close: () => store.close(),
  };
};

async function* renamed(
  pages: AsyncIterable<readonly StoredEvent[]>,
  shown: (event: StoredEvent) => StoredEvent,
): AsyncGenerator<readonly StoredEvent[]> {
  for await (const page of pages) yield page.map(shown);
}

/** All cooperations of an installation, and its own log, under names that begin so: several installations on one server, none of which sees the others. */
export const allUnderOtherNames = (stores: Stores, prefix: string, begun: bigint): Stores => {
  const opened = new Map<string, Promise<CooperationStores>>();
  const open = async (told: string): Promise<CooperationStores> => {
    const name = `${prefix}${told}`;
    const found = await stores.open(name);
    return { ...found, cooperation: told, events: underAnotherName(found.events, { name, told, begun }) };
  };
  return {
    ...stores,
    cooperations: async () =>
      (await stores.cooperations())
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length))
        .filter((told) => told !== systemLog)
        .sort(),
    open: (told) => {
      const known = opened.get(told) ?? open(told);
      opened.set(told, known);
      return known;
    },
  };
};
