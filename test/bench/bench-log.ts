import { derivedId, type Envelope, type StreamName } from '@sparbar/event-sourcing';

/** Which log is wanted: of which cooperation, and how long. */
export interface BenchLog {
  readonly cooperation: string;
  readonly length: number;
}

const perActivity = 50;
const perPlan = 60;

/**
 * A log as a cooperation might have written it: plans of sixty activities, each with a life of fifty facts, which come in among each other and now and
 * then late. Always the same, and each event such as the product itself would store.
 */
export function* benchLog({ cooperation, length: count }: BenchLog): Generator<Envelope, void, void> {
  const dice = diceOf(20_260_924);
  const clock = { now: Date.parse('2012-01-02T08:00:00.000Z') };
  let written = 0;
  for (let plan = 0; written < count; plan += 1) {
    const lives = Array.from({ length: perPlan }, (_, place) => lifeOf(cooperation, plan, plan * perPlan + place, dice, clock));
    while (lives.length > 0 && written < count) {
      const place = dice(lives.length);
      const { done, value } = lives[place]!.next();
      if (done === true) {
        lives.splice(place, 1);
        continue;
      }
      yield value;
      written += 1;
    }
  }
}

/** The life of one activity that goes on and on: a stream of that many events. */
export function* oneStream({ cooperation, length }: BenchLog, name: string): Generator<Envelope, void, void> {
  const stream: StreamName = `${cooperation}.activity-${name}`;
  const instant = Date.parse('2026-01-02T08:00:00.000Z');
  for (let version = 1; version <= length; version += 1)
    yield event({ stream, version, at: instant + version * 60_000, ...goingOn(version) });
}

function* lifeOf(cooperation: string, plan: number, number: number, dice: Dice, clock: { now: number }): Generator<Envelope, void, void> {
  const stream: StreamName = `${cooperation}.activity-a${number}`;
  const terms: StreamName = `${cooperation}.activity-terms-a${number}`;
  const next = (): number => (clock.now += 600_000 + dice(3_600_000));
  yield event({
    stream,
    version: 1,
    at: next(),
    type: 'ActivityProposed',
    data: { reference: `A-${number}`, title: `Aktivitet ${number}`, area: `Område ${number % 7}`, plan: `Plan ${plan}` },
  });
  yield event({ stream: terms, version: 1, at: next(), type: 'ActivityTermsAgreed', data: termsOf(number) });
  for (let version = 2; version < perActivity; version += 1) {
    const at = next();
    // One fact in fifty is written down some days after the day it held on.
    const late = dice(perActivity) === 0 ? dice(20) * 86_400_000 : 0;
    yield event({ stream, version, at, held: at - late, ...goingOn(version) });
  }
}

function goingOn(version: number): { readonly type: string; readonly data: Envelope['data'] } {
  if (version === 2) return { type: 'ActivityDecided', data: {} };
  if (version === 3) return { type: 'ActivityStarted', data: {} };
  return { type: version % 2 === 0 ? 'ActivityPaused' : 'ActivityResumed', data: {} };
}

const termsOf = (number: number): Envelope['data'] => ({
  duration: { kind: 'openEnded' },
  workingGroup: null,
  meetingFrequency: null,
  convener: { kind: 'role', role: `Samordnare ${number % 11}` },
  districtContact: null,
  policeContact: null,
  otherParticipants: [],
  // Otherwise the calendar would have years of missed follow-ups to write down while something else is measured.
  followUp: { periods: [], continuous: true },
});

interface Said {
  readonly stream: StreamName;
  readonly version: number;
  readonly at: number;
  readonly held?: number;
  readonly type: string;
  readonly data: Envelope['data'];
}

function event({ stream, version, at, held = at, type, data }: Said): Envelope {
  const id = derivedId(stream, String(version));
  return {
    id,
    stream,
    version,
    type,
    schema: 1,
    recordedAt: new Date(at).toISOString(),
    effectiveOn: { precision: 'day', date: new Date(held).toISOString().slice(0, 10) },
    actor: { id: 'u-17', role: 'beredningsgrupp', party: 'sdf' },
    owner: 'sdf',
    $correlationId: `c-${id.slice(0, 8)}`,
    $causationId: null,
    $command: { key: `k-${id.slice(0, 8)}`, hash: `${id}${id}`.replaceAll('-', '') },
    salt: Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url'),
    data,
  };
}

type Dice = (sides: number) => number;

/** Numbers that look random and are the same every time. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % sides;
  };
}
