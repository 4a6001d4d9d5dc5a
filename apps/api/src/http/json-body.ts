import type { FastifyInstance } from 'fastify';
import { HttpProblem, invalid } from './problem';

export const bodyLimit = 64 * 1024;
export const depthLimit = 16;

/**
 * The only kind of content there is. The depth is counted before anything is built, and no text that could not be stored gets past here:
 * texts become NFC, and lone surrogates, NUL and the like are refused with a sentence.
 */
export function acceptJsonOnly(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<string>('application/json', { parseAs: 'string', bodyLimit }, (_request, text, done) => {
    try {
      done(null, readJson(text));
    } catch (error) {
      done(error instanceof HttpProblem ? error : new HttpProblem('BodyMalformed', {}));
    }
  });
}

export function readJson(text: string): unknown {
  if (text.trim() === '') throw new HttpProblem('BodyMissing', {});
  if (depthOf(text) > depthLimit) throw new HttpProblem('BodyTooDeep', { limit: depthLimit });
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new HttpProblem('BodyMissing', {});
  return readable(parsed, '');
}

/** Counted on the text, so that a million brackets cost no more than reading them once. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth);
    else if (sign === '}' || sign === ']') depth--;
  }
  return deepest;
}

/** `at`: where in the body, as every other sentence about it says it. */
function readable(value: unknown, at: string): unknown {
  if (typeof value === 'string') return readableText(value, at);
  if (typeof value === 'number') return exactNumber(value, at);
  if (Array.isArray(value)) return value.map((member, index) => presentIn(member, below(at, String(index))));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => {
    const known = readableText(name, at);
    // Would change what the object is instead of what it holds.
    if (name === '__proto__' || name === 'constructor' || name === 'prototype')
      throw invalid({ property: below(at, name), rule: 'unknown', values: {} });
    return [known, readable(member, below(at, known))] as const;
  });
  return Object.fromEntries(entries);
}

/** Nothing is no part of a list: what is not stated is left out of it. */
function presentIn(member: unknown, at: string): unknown {
  if (member === null) throw invalid({ property: at, rule: 'missing', values: {} });
  return readable(member, at);
}

const below = (at: string, name: string): string => (at === '' ? name : `${at}.${name}`);

/** Beyond this a number is not the one that was sent, but the nearest there is. */
function exactNumber(value: number, at: string): number {
  if (Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value))) return value;
  throw invalid({ property: at, rule: 'whole', values: { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER } });
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for; tab and line breaks are text
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;
/** Makes a text read otherwise than it is stored. No script needs them: letters know their own direction. */
const turning = /[\u202a-\u202e\u2066-\u2069]/;

function readableText(text: string, at: string): string {
  if (!text.isWellFormed() || unreadable.test(text)) throw unstorable(at, 'readable');
  if (turning.test(text)) throw unstorable(at, 'turned');
  return text.normalize('NFC');
}

const unstorable = (property: string, rule: 'readable' | 'turned'): HttpProblem =>
  new HttpProblem('TextUnreadable', {}, { faults: property === '' ? [] : [{ property, rule, values: {} }] });
