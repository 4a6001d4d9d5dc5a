import {
  canonical,
  DuplicateEvent,
  StoreUnavailable,
  WrongVersion,
  type Appended,
  type Envelope,
  type EventStore,
  type StoredEvent,
  type StreamName,
} from '@sparbar/event-sourcing';
import { MemoryLog, openEventStore } from '@sparbar/stores/memory';
import { finds, type Planted } from './broken';
import { inMemory } from './contract';
import { eventStoreContract } from './event-store.contract';

type Break = (store: EventStore, log: MemoryLog) => Partial<EventStore>;

const planted = (mistake: string, found: RegExp, broken: Break): Planted<EventStore> => ({
  mistake,
  found,
  home: () => {
    const log = new MemoryLog();
    return inMemory(() => {
      const store = openEventStore(log);
      return { ...store, ...broken(store, log) };
    });
  },
});

/** Every event changed on its way in. */
const keeping =
  (change: (event: Envelope) => Envelope): Break =>
  (store) => ({ append: (stream, expected, events) => store.append(stream, expected, events.map(change)) });

/** Every answer to an append changed on its way out. */
const answering =
  (change: (answer: Appended, events: readonly Envelope[]) => Appended): Break =>
  (store) => ({ append: async (stream, expected, events) => change(await store.append(stream, expected, events), events) });

/** Every page changed on its way to a follower. */
const delivering =
  (pages: (store: EventStore, after: bigint, signal: AbortSignal) => AsyncGenerator<readonly StoredEvent[]>): Break =>
  (store) => ({ subscribe: (after, signal) => pages(store, after, signal) });

const versionsFrom = (events: readonly Envelope[], first: number): readonly Envelope[] =>
  events.map((event, index) => ({ ...event, version: first + index }));

const throughText = (change: (text: string) => string) =>
  keeping((event) => ({ ...event, data: JSON.parse(change(JSON.stringify(event.data))) as Envelope['data'] }));

const eachValue = (change: (value: unknown) => unknown) =>
  keeping((event) => ({
    ...event,
    data: JSON.parse(JSON.stringify(event.data), (_: string, value: unknown) => change(value)) as Envelope['data'],
  }));

const assigned = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) copy[name] = member;
  return copy;
};

const pruned = (value: unknown, levels: number): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return levels === 0
    ? '[Object]'
    : Object.fromEntries(Object.entries(value).map(([name, member]) => [name, pruned(member, levels - 1)] as const));
};

const wholeLog = (store: EventStore): Promise<readonly StoredEvent[]> => store.readAll(0n, 100_000);

async function* deafWhileReading(store: EventStore, after: bigint, signal: AbortSignal): AsyncGenerator<readonly StoredEvent[]> {
  const old = await store.readAll(after, 100_000);
  if (old.length > 0) yield old;
  // Whatever was written while the page was being worked on lies before the new beginning.
  yield* store.subscribe((await wholeLog(store)).at(-1)?.position ?? after, signal);
}

async function* onlyWhatIsThere(store: EventStore, after: bigint): AsyncGenerator<readonly StoredEvent[]> {
  yield await store.readAll(after, 100_000);
}

async function* withoutLooking(store: EventStore, after: bigint, signal: AbortSignal): AsyncGenerator<readonly StoredEvent[]> {
  const old = await store.readAll(after, 100_000);
  if (old.length > 0) yield old;
  yield* store.subscribe(old.at(-1)?.position ?? after, signal);
}

async function* backwards(store: EventStore, after: bigint, signal: AbortSignal): AsyncGenerator<readonly StoredEvent[]> {
  for await (const page of store.subscribe(after, signal)) yield page.toReversed();
}

async function* withEmptyPages(store: EventStore, after: bigint, signal: AbortSignal): AsyncGenerator<readonly StoredEvent[]> {
  for await (const page of store.subscribe(after, signal)) {
    yield page;
    yield [];
  }
}

async function* closingAfter(store: EventStore, after: bigint, signal: AbortSignal): AsyncGenerator<readonly StoredEvent[]> {
  try {
    yield* store.subscribe(after, signal);
  } finally {
    await store.close();
  }
}

async function* never(): AsyncGenerator<readonly StoredEvent[]> {
  await new Promise(() => undefined);
  yield [];
}

const textOf = (events: readonly Envelope[]): readonly { readonly id: string; readonly text: string }[] =>
  events.map((event) => ({ id: event.id, text: canonical(event) }));

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Of appends that have their place in the log already and are not shown yet. */
const notShown = new Set<string>();

finds(eventStoreContract, [
  planted(
    'writes whatever version is expected',
    /have read the same version|spread over three stores|not there, an append that expects/,
    (store, log) => ({
      append: (stream, _, events) => store.append(stream, log.tail(stream).version, versionsFrom(events, log.tail(stream).version + 1)),
    }),
  ),
  planted(
    'takes a lost race for a won one',
    /^at version 2|stands at version 0 and nowhere else|refusal says which|nothing at another version|read again and try again|harms none|counts on one that is refused/,
    (store, log) => ({
      append: (stream, expected, events) =>
        store.append(stream, expected, events).catch((error: unknown) => {
          if (error instanceof WrongVersion) return log.tail(stream);
          throw error;
        }),
    }),
  ),
  planted(
    'begins positions at zero',
    /first append makes the stream|position of the last/,
    answering(({ version, position }) => ({
      version,
      position: position - 1n,
    })),
  ),
  planted(
    'counts what it has written instead of where the stream stands',
    /goes on from the version|need not wait for its answer/,
    answering(({ position }, events) => ({ version: events.length, position })),
  ),
  planted(
    'answers an append of nothing with nothing',
    /append of nothing says where/,
    answering(({ version, position }, events) => ({
      version: events.length === 0 ? 0 : version,
      position,
    })),
  ),
  planted('keeps the events before the one that is refused', /refused for one event, none/, (store) => ({
    append: async (stream, expected, events) => {
      try {
        return await store.append(stream, expected, events);
      } catch (error) {
        if (error instanceof DuplicateEvent) await store.append(stream, expected, events.slice(0, -1));
        throw error;
      }
    },
  })),
  planted('writes events one by one', /followed by a new one|names another version|same id twice/, (store) => ({
    append: async (stream, expected, events) => {
      let answer = { version: expected, position: 0n };
      for (const [index, event] of events.entries()) answer = await store.append(stream, expected + index, [event]);
      return answer;
    },
  })),
  planted('answers a repeated append with where the stream stands now', /first answer is given also when the stream/, (store, log) => ({
    append: async (stream, expected, events) => {
      const answer = await store.append(stream, expected, events);
      return expected + events.length < log.tail(stream).version ? log.tail(stream) : answer;
    },
  })),
  planted(
    'does not know again what it has written',
    /same event again where|several events again|first answer is given|from ten at once|answer was lost|part of an append again/,
    (store, log) => ({
      append: async (stream, expected, events) => {
        if (expected !== log.tail(stream).version) throw new WrongVersion(stream, expected, log.tail(stream).version);
        return store.append(stream, expected, events);
      },
    }),
  ),
  planted('takes a known id at the current version for a repetition', /duplicate at the current version/, (store, log) => ({
    append: (stream, expected, events) =>
      store.append(stream, expected, events).catch((error: unknown) => {
        if (error instanceof DuplicateEvent) return log.tail(stream);
        throw error;
      }),
  })),
  planted(
    'knows an event by its id alone',
    /other bytes under a known id|an id that stands in a stream of three|in another order|other bytes under one id/,
    (store, log) => ({
      append: (stream, expected, events) =>
        store.append(stream, expected, events).catch((error: unknown) => {
          if (error instanceof WrongVersion && events.every(({ id }) => log.holder(id) === stream)) return log.tail(stream);
          throw error;
        }),
    }),
  ),
  planted('does not look at which version an event says it is', /names another version/, (store) => ({
    append: (stream, expected, events) => store.append(stream, expected, versionsFrom(events, expected + 1)),
  })),
  planted('does not look at which stream an event says it is of', /names another stream/, (store) => ({
    append: (stream, expected, events) =>
      store.append(
        stream,
        expected,
        events.map((event) => ({ ...event, stream })),
      ),
  })),
  planted(
    'mends what has no canonical form',
    /no canonical form/,
    throughText((text) => text.replaceAll(/\\ud[89a-f]../g, '?')),
  ),
  planted('begins an append a moment after it was asked', /changes in an event afterwards|before the store was closed/, (store) => ({
    append: async (stream, expected, events) => {
      await Promise.resolve();
      return store.append(stream, expected, events);
    },
  })),
  planted('writes half of an append when it is closed in the middle', /answer was lost/, (store) => ({
    append: async (stream, expected, events) => {
      await store.append(stream, expected, events.slice(0, 1));
      throw new StoreUnavailable('closed');
    },
  })),
  planted('answers before it has written', /seen by every other store at once/, (store, log) => ({
    append: async (stream, expected, events) => {
      if (expected !== log.tail(stream).version) return store.append(stream, expected, events);
      setTimeout(() => void store.append(stream, expected, events).catch(() => undefined), 5);
      return { version: expected + events.length, position: 1_000n };
    },
  })),
  planted('loses what comes while it writes', /forty writers|many write/, (store) => {
    let writing = false;
    return {
      append: async (stream, expected, events) => {
        if (writing) return { version: expected + events.length, position: 1n };
        writing = true;
        await soon();
        writing = false;
        return store.append(stream, expected, events);
      },
    };
  }),
  planted('keeps its log to itself', /opened again|seen by every other store/, () => openEventStore()),
  planted('goes on when it has been closed', /closed store says so|end(s)? when the store is closed/, () => ({
    close: async () => undefined,
  })),
  planted('knows no stream that is empty', /not there is empty|an empty log is empty/, (store) => {
    const something = (events: readonly StoredEvent[]): readonly StoredEvent[] => {
      if (events.length === 0) throw new RangeError('There is nothing');
      return events;
    };
    return {
      read: async (stream, from, to) => something(await store.read(stream, from, to)),
      readAll: async (after, limit) => something(await store.readAll(after, limit)),
    };
  }),
  planted('counts positions anew in every stream', /with the positions of the log/, (store) => ({
    read: async (stream, from, to) =>
      (await store.read(stream, from, to)).map((event, index) => ({ ...event, position: BigInt(index + 1) })),
  })),
  planted('leaves out the end of a range', /of five versions, those from -?\d to [1-5] are \d/, (store) => ({
    read: (stream, from, to) => store.read(stream, from, to === undefined ? undefined : to - 1),
  })),
  planted('does not look where a range begins', /of five versions, those from [2-9]|read in pieces/, (store) => ({
    read: (stream, _, to) => store.read(stream, 1, to),
  })),
  planted('finds streams by how their names begin', /names are alike/, (store) => ({
    read: async (stream, from, to) =>
      to === undefined && from === undefined
        ? (await wholeLog(store)).filter(({ envelope }) => envelope.stream.startsWith(stream))
        : store.read(stream, from, to),
  })),
  planted(
    'keeps text as Latin-1',
    /^Swedish letters|^signs beyond|^control characters|^letters from right/,
    throughText((text) => Buffer.from(text, 'latin1').toString('latin1')),
  ),
  planted(
    'normalises text',
    /put together in two ways/,
    throughText((text) => text.normalize('NFC')),
  ),
  planted(
    'doubles what a statement escapes',
    /what JSON, SQL and paths escape|^JSON and statements/,
    throughText((text) => text.replaceAll("'", "''")),
  ),
  planted(
    'keeps numbers in four bytes',
    /greatest and smallest numbers|^fractions/,
    eachValue((value) => (typeof value === 'number' ? Math.max(Math.min(Math.fround(value), 1e30), -1e30) : value)),
  ),
  planted(
    'takes what is empty for nothing',
    /^empty things/,
    eachValue((value) => (value === '' ? null : value)),
  ),
  planted('builds objects by assigning to them', /mean something to JavaScript/, eachValue(assigned)),
  planted(
    'gives up ten levels down',
    /^something deep/,
    keeping((event) => ({ ...event, data: pruned(event.data, 10) as Envelope['data'] })),
  ),
  planted(
    'has no room for more than sixteen thousand signs',
    /^a long text|^a large event|^a large append/,
    keeping((event) => {
      if (JSON.stringify(event).length > 16_000) throw new RangeError('Too long');
      return event;
    }),
  ),
  planted(
    'drops what it does not know of an envelope',
    /every member of an envelope/,
    keeping(({ source: _, ...event }) => event),
  ),
  planted(
    'makes every date a day',
    /known to the (month|season|year|unknown)/,
    keeping((event) => ({
      ...event,
      effectiveOn: { precision: 'day', date: `${event.effectiveOn.date ?? '1900'}-01-01`.slice(0, 10) },
    })),
  ),
  planted(
    'makes every day a month',
    /known to the day/,
    keeping((event) => ({ ...event, effectiveOn: { precision: 'month', date: (event.effectiveOn.date ?? '1900-01').slice(0, 7) } })),
  ),
  planted('refuses everything once it has refused', /where one append was refused/, (store) => {
    let refused = false;
    return {
      append: async (stream, expected, events) => {
        if (refused) throw new StoreUnavailable('locked');
        return store.append(stream, expected, events).catch((error: unknown) => {
          refused = true;
          throw error;
        });
      },
    };
  }),
  planted('takes a hundred events of an append', /append of five hundred/, (store) => ({
    append: async (stream, expected, events) => ({
      ...(await store.append(stream, expected, events.slice(0, 100))),
      version: expected + events.length,
    }),
  })),
  planted('gives all events of an append the type of the first', /several types in one append/, (store) => ({
    append: (stream, expected, events) =>
      store.append(
        stream,
        expected,
        events.map((event) => ({ ...event, type: events[0]?.type ?? '' })),
      ),
  })),
  planted('knows only the ids it has written itself', /has not read it|another store has written since/, (store, log) => {
    const own = new Set<string>();
    return {
      append: async (stream, expected, events) => {
        try {
          const answer = await store.append(stream, expected, events);
          for (const { id } of events) own.add(id);
          return answer;
        } catch (error) {
          if (error instanceof DuplicateEvent && !own.has(error.id)) return log.write(stream, textOf(events));
          throw error;
        }
      },
    };
  }),
  planted('knows the ids of the last thousand versions', /beginning of a long stream/, (store, log) => ({
    append: (stream, expected, events) =>
      store.append(stream, expected, events).catch((error: unknown) => {
        if (error instanceof DuplicateEvent && expected > 1_000) return log.write(stream, textOf(events));
        throw error;
      }),
  })),
  planted('writes an append in two halves', /sees a part of an append/, (store) => ({
    append: async (stream, expected, events) => {
      const half = Math.floor(events.length / 2);
      await store.append(stream, expected, events.slice(0, half));
      await soon();
      return store.append(stream, expected + half, events.slice(half));
    },
  })),
  planted('takes an end of zero for none', /those from 1 to 0/, (store) => ({
    read: (stream, from, to) => store.read(stream, from, to || undefined),
  })),
  planted('goes on writing in the lists it has given', /stays as it was when more is written/, (store) => {
    const lists = new Map<string, StoredEvent[]>();
    const same = (name: string, events: readonly StoredEvent[]): readonly StoredEvent[] => {
      const list = lists.get(name) ?? [];
      lists.set(name, list);
      list.splice(0, list.length, ...events);
      return list;
    };
    return {
      append: async (stream, expected, events) => {
        const answer = await store.append(stream, expected, events);
        if (lists.has(stream)) same(stream, await store.read(stream));
        return answer;
      },
      read: async (stream) => same(stream, await store.read(stream)),
    };
  }),
  planted('keeps sixty-four letters of a name', /may have a long name/, (store) => {
    const cut = (stream: StreamName): StreamName => stream.slice(0, 64) as StreamName;
    return {
      append: (stream, expected, events) =>
        store.append(
          cut(stream),
          expected,
          events.map((event) => ({ ...event, stream: cut(event.stream) })),
        ),
      read: (stream, from, to) => store.read(cut(stream), from, to),
    };
  }),
  planted(
    'reads texts for what they look like',
    /^texts that look like/,
    eachValue((value) => (value === 'true' ? true : value)),
  ),
  planted(
    'has room for two hundred members',
    /^very many members/,
    eachValue((value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).slice(0, 200))
        : value,
    ),
  ),
  planted('counts what was asked into the end', /end stays where it is/, (store) => {
    let asked = 0n;
    return {
      append: (stream, expected, events) => {
        asked += 1n;
        return store.append(stream, expected, events);
      },
      end: async () => (await store.end()) + (asked > 1n ? asked : 0n),
    };
  }),
  planted('gives one event at the least', /a page of none/, (store) => ({
    readAll: (after, limit) => store.readAll(after, Math.max(limit, 1)),
  })),
  planted('begins every subscription at the beginning', /begins at the end|begin at different places|goes and comes back/, (store) => ({
    subscribe: (_, signal) => store.subscribe(0n, signal),
  })),
  planted('gives an empty page after each', /never given an empty page/, delivering(withEmptyPages)),
  planted('ends all subscriptions with one', /ends and another on the same store goes on/, (store) => {
    const all = new AbortController();
    return {
      subscribe: (after, signal) => {
        signal.addEventListener('abort', () => all.abort(), { once: true });
        return store.subscribe(after, all.signal);
      },
    };
  }),
  planted('hands out what it holds', /reader changes in her copy/, (store) => {
    const held = new Map<string, readonly StoredEvent[]>();
    return {
      read: async (stream) => {
        const events = held.get(stream) ?? (await store.read(stream));
        held.set(stream, events);
        return events;
      },
    };
  }),
  planted('gives no more than a thousand at a time', /longer than any page/, (store) => ({
    read: async (stream, from, to) => (await store.read(stream, from, to)).slice(0, 1_000),
  })),
  planted('gives the log stream by stream', /order in which appends were answered/, (store) => ({
    readAll: async (after, limit) =>
      (await store.readAll(after, limit)).toSorted((one, other) => (one.envelope.stream < other.envelope.stream ? -1 : 1)),
  })),
  planted('counts its events and calls that the end', /end of the log is/, (store) => ({
    end: async () => BigInt((await wholeLog(store)).length),
  })),
  planted('skips an event where a page begins', /log after a position/, (store) => ({
    readAll: (after, limit) => store.readAll(after === 0n ? 0n : after + 1n, limit),
  })),
  planted('gives the last event of a page again', /the log in pages/, (store) => ({
    readAll: (after, limit) => store.readAll(after - 1n, limit),
  })),
  planted('gives an append its place before it can be seen', /begun early and written late/, (store) => ({
    append: async (stream, expected, events) => {
      const answer = await store.append(stream, expected, events);
      if (events.length === 1) return answer;
      for (const { id } of events) notShown.add(id);
      await soon();
      for (const { id } of events) notShown.delete(id);
      return answer;
    },
    readAll: async (after, limit) => (await store.readAll(after, limit)).filter(({ envelope }) => !notShown.has(envelope.id)),
  })),
  planted(
    'loses what is written between catching up and waiting',
    /slow follower|while a follower is at work/,
    delivering(deafWhileReading),
  ),
  planted(
    'delivers what is there and no more',
    /there and then what comes|begins at a position|of an empty log|slow follower|two followers/,
    delivering(onlyWhatIsThere),
  ),
  planted('delivers a page from its end', /pages, in order and whole/, delivering(backwards)),
  planted('does not end a subscription', /ends when the signal aborts/, delivering(never)),
  planted('delivers before it looks at the signal', /aborted already/, delivering(withoutLooking)),
  planted('closes when a follower leaves', /leaves the loop/, delivering(closingAfter)),
  planted('hears only its own writers', /what another store on the same log writes/, (store) => {
    let own = 0;
    return {
      append: (stream, expected, events) => {
        own += 1;
        return store.append(stream, expected, events);
      },
      subscribe: (after, signal) => (own === 0 ? never() : store.subscribe(after, signal)),
    };
  }),
]);
