import { canonical } from '@sparbar/evidence';
import type { Random } from '../clock';
import { lift, openMembers, sealMembers, type Catalogue } from '../codec';
import type { DecidedFact, Decider } from '../decider';
import type { Envelope } from '../envelope';
import { derivedId } from '../ids';

/**
 * Given what has happened, when this is asked for, then this happens.
 *
 * Every event, given or decided, is sealed, written out, read back and lifted before it is folded: what an aggregate remembers in a spec is what it
 * will remember of its stored stream. A scenario that asks and never says what is to follow fails the test it stands in.
 */
export function scenario<State, Command, Event extends DecidedFact>(
  decider: Decider<State, Command, Event>,
  catalogue: Catalogue,
): Scenario<Command, Event> {
  const open = new Set<object>();
  afterEach(() => {
    const left = open.size;
    open.clear();
    if (left > 0) throw new Error(`${left} scenario(s) of ${decider.kind} without then`);
  });

  const fold = (events: readonly Event[]): State =>
    events.reduce(
      (state, event, index) => decider.evolve(state, stored(catalogue, decider.kind, event, index + 1) as unknown as Event),
      decider.initial,
    );

  const given = (...before: readonly Event[]): Given<Command, Event> => {
    const asked = {};
    open.add(asked);
    return {
      when(command) {
        const outcome = (): readonly Event[] => {
          open.delete(asked);
          return decider.decide(command, fold(before));
        };
        return {
          then(...expected) {
            // Awaiting a scenario that says nothing calls this with two functions.
            if (expected.some((event) => typeof event === 'function')) throw new Error(`a scenario of ${decider.kind} without then`);
            const decided = outcome();
            if (expected.length === 0) throw new Error('then nothing is to happen? Say thenNothing()');
            expect(decided).toEqual(expected);
            fold([...before, ...decided]);
          },
          thenNothing() {
            expect(outcome()).toEqual([]);
          },
          thenRefused(reason, values) {
            let thrown: unknown;
            let decided: readonly Event[] = [];
            try {
              decided = outcome();
            } catch (error) {
              thrown = error;
            }
            if (!isRefusal(thrown)) {
              if (thrown instanceof Error) throw thrown;
              throw new Error(`refused with ${reason} was expected; instead it was decided: ${JSON.stringify(decided)}`);
            }
            expect(thrown.reason).toBe(reason);
            if (values !== undefined) expect(thrown.values).toEqual(values);
          },
        };
      },
    };
  };
  return { given, when: (command) => given().when(command), stateAfter: (...events) => fold(events) };
}

export interface Scenario<Command, Event> extends Given<Command, Event> {
  readonly given: (...before: readonly Event[]) => Given<Command, Event>;
  /** What an aggregate remembers of these, to look at when a spec is hard to understand. */
  readonly stateAfter: (...events: readonly Event[]) => unknown;
}

export interface Given<Command, Event> {
  readonly when: (command: Command) => Then<Event>;
}

export interface Then<Event> {
  readonly then: (...expected: readonly Event[]) => void;
  readonly thenNothing: () => void;
  readonly thenRefused: (reason: string, values?: object) => void;
}

function isRefusal(error: unknown): error is Error & { readonly reason: string; readonly values: unknown } {
  return error instanceof Error && error.name === 'Refusal' && 'reason' in error;
}

const still: Random = { bytes: (count) => Buffer.alloc(count, 7) };
const key = Buffer.alloc(32, 1);

/** The event as it comes back from a store. */
export function stored(catalogue: Catalogue, kind: string, fact: DecidedFact, version: number): Envelope {
  const { type, data, effectiveOn, ...context } = fact;
  const stream = `test.${kind}-0` as const;
  const declared = catalogue[kind]?.[type];
  if (declared === undefined) throw new Error(`the catalogue does not know ${type} in streams of kind ${kind}`);
  const envelope: Envelope = {
    id: derivedId(stream, String(version)),
    stream,
    version,
    type,
    schema: declared.schema,
    recordedAt: '2026-01-01T12:00:00.000Z',
    effectiveOn: effectiveOn ?? { precision: 'day', date: '2026-01-01' },
    actor: { id: 'u-1', role: 'coordinator', party: 'p-1' },
    owner: 'p-1',
    ...context,
    $correlationId: derivedId(stream, 'correlation'),
    $causationId: null,
    $command: { key: `key-${version}`, hash: '0'.repeat(64) },
    salt: still.bytes(16).toString('base64url'),
    data: data as Envelope['data'],
  };
  const open = openMembers(catalogue, envelope);
  const sealed = sealMembers(envelope, open, new Map(open.map((member) => [member.key.key, key])), still);
  return lift(catalogue, JSON.parse(canonical(sealed)) as Envelope);
}
