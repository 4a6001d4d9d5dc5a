import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem';

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
  return readable(parsed);
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

function readable(value: unknown): unknown {
  if (typeof value === 'string') return readableText(value);
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) throw new HttpProblem('BodyMalformed', {});
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => {
    // Would change what the object is instead of what it holds.
    if (name === '__proto__' || name === 'constructor' || name === 'prototype') throw new HttpProblem('BodyMalformed', {});
    return [readableText(name), readable(member)] as const;
  });
  return Object.fromEntries(entries);
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for; tab and line breaks are text
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

function readableText(text: string): string {
  if (!text.isWellFormed() || unreadable.test(text)) throw new HttpProblem('TextUnreadable', {});
  return text.normalize('NFC');
}
