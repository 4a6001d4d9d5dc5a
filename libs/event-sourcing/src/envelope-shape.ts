import type { Envelope, Sealed } from './envelope';
import { BadEvent } from './input-limits';

const required = [
  'id',
  'stream',
  'version',
  'type',
  'schema',
  'recordedAt',
  'effectiveOn',
  'actor',
  'owner',
  '$correlationId',
  '$causationId',
  '$command',
  'salt',
  'data',
] as const;
const known: ReadonlySet<string> = new Set([...required, 'onBehalfOf', 'reason', 'decision', 'afterwards', 'source']);

/** Exactly the members an envelope has: one too many is as wrong as one too few. */
export function hasEnvelopeMembers(envelope: Envelope): void {
  for (const name of required) if (!(name in envelope)) throw new BadEvent(`/${name} is missing`);
  for (const name of Object.keys(envelope)) if (!known.has(name)) throw new BadEvent(`/${name} is not a member of an event`);
}

/** Everything about an envelope but its data: asked once, before it is stored for ever. */
export function isWellShaped(envelope: Envelope): void {
  hasEnvelopeMembers(envelope);
  matches('/id', envelope.id, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'a UUID in small letters');
  matches('/stream', envelope.stream, /^[a-z][a-z0-9]{1,31}\.[a-z]+(-[a-z]+)*-[A-Za-z0-9][A-Za-z0-9._-]*$/, 'the name of a stream');
  matches('/recordedAt', envelope.recordedAt, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'an instant in UTC with milliseconds');
  matches('/salt', envelope.salt, /^[A-Za-z0-9_-]{21}[AQgw]$/, '16 bytes in base64url');
  for (const name of ['version', 'schema'] as const) {
    if (!Number.isSafeInteger(envelope[name]) || envelope[name] < 1) throw new BadEvent(`/${name} is not a number from 1`);
  }
  isEffectiveOn(envelope.effectiveOn);
  members('/actor', envelope.actor, ['id', 'role', 'party']);
  members('/$command', envelope.$command, ['key', 'hash']);
  for (const name of ['type', 'owner', '$correlationId'] as const) text(`/${name}`, envelope[name]);
  for (const name of ['onBehalfOf', 'reason', 'decision'] as const) if (name in envelope) text(`/${name}`, envelope[name]);
  if (envelope.$causationId !== null) text('/$causationId', envelope.$causationId);
  if ('afterwards' in envelope && envelope.afterwards !== true) throw new BadEvent('/afterwards is true or left out');
  if ('source' in envelope) isSource(envelope.source);
}

const writtenAs = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  season: /^\d{4}-2[1-4]$/,
  year: /^\d{4}$/,
} as const;

function isEffectiveOn(on: Envelope['effectiveOn']): void {
  members('/effectiveOn', on, ['precision'], ['date', 'text']);
  if (on.precision === 'unknown') {
    if (on.date !== null) throw new BadEvent('/effectiveOn/date is null where the day is unknown');
    return;
  }
  if (!Object.hasOwn(writtenAs, on.precision))
    throw new BadEvent(`/effectiveOn/precision "${String(on.precision)}" is not one of day, month, season, year, unknown`);
  matches('/effectiveOn/date', on.date, writtenAs[on.precision], `a ${on.precision}`);
  if (on.precision === 'day' && !isCalendarDay(on.date ?? '')) throw new BadEvent(`/effectiveOn/date "${on.date}" is not in the calendar`);
}

function isCalendarDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

function isSource(source: Envelope['source']): void {
  members('/source', source, ['document', 'reading'], ['page', 'quote']);
  if (source?.reading !== 'stated' && source?.reading !== 'inferred' && source?.reading !== 'uncertain')
    throw new BadEvent('/source/reading is stated, inferred or uncertain');
}

/** A value in its box, and nothing beside it. */
export function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1 || !('sealed' in value)) return false;
  const box = value.sealed;
  return (
    typeof box === 'object' &&
    box !== null &&
    Object.keys(box).sort().join() === 'box,commitment,domain,key' &&
    Object.values(box).every((member) => typeof member === 'string') &&
    /^[0-9a-f]{64}$/.test((box as Sealed['sealed']).commitment)
  );
}

function members(path: string, value: unknown, needed: readonly string[], allowed: readonly string[] = []): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadEvent(`${path} is not an object`);
  for (const name of needed) if (!Object.hasOwn(value, name)) throw new BadEvent(`${path}/${name} is missing`);
  for (const [name, member] of Object.entries(value)) {
    if (!needed.includes(name) && !allowed.includes(name)) throw new BadEvent(`${path}/${name} is not known`);
    if (!(name === 'date' && member === null)) text(`${path}/${name}`, member);
  }
}

function text(path: string, value: unknown): void {
  if (typeof value !== 'string') throw new BadEvent(`${path} is not a text`);
}

function matches(path: string, value: unknown, form: RegExp, what: string): void {
  if (typeof value !== 'string' || !form.test(value)) throw new BadEvent(`${path} "${String(value)}" is not ${what}`);
}
