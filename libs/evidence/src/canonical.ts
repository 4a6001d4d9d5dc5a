/** Nothing we store nests this deep; what does is an attack or a mistake. */
const deepest = 32;

/** What cannot be written in one and only one way. The sentence names where it stands. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
}

/**
 * RFC 8785: the one way of writing a JSON value, so that a hash over it means the same in every program.
 *
 * Members are sorted by UTF-16 code units, numbers and strings are written as ECMAScript does. What JSON.stringify would silently change or leave out
 * (undefined, NaN, a Map, half a surrogate pair, a Date) is refused: two different values must never share a hash.
 */
export function canonical(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return writeNumber(value);
  if (value === null) return 'null';
  if (value === true) return 'true';
  if (value === false) return 'false';
  if (typeof value !== 'object') throw new NotCanonical(`${typeof value} has no canonical form`);
  if (depth >= deepest) throw new NotCanonical(`nested more than ${deepest} deep`);
  return Array.isArray(value) ? writeList(value, depth + 1) : writeObject(value, depth + 1);
}

// Most strings need no escape at all, and then the quotes are all there is to add.
const plain = /^[\x20\x21\x23-\x5b\x5d-\ud7ff\ue000-\uffff]*$/;

function writeString(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new NotCanonical('a string holds half a surrogate pair');
  return JSON.stringify(text);
}

function writeNumber(number: number): string {
  if (!Number.isFinite(number)) throw new NotCanonical(`${number} has no canonical form`);
  return JSON.stringify(number);
}

function writeList(list: readonly unknown[], depth: number): string {
  let text = '[';
  for (let index = 0; index < list.length; index += 1) {
    if (index > 0) text += ',';
    text += write(list[index], depth);
  }
  return `${text}]`;
}

function writeObject(object: object, depth: number): string {
  if (!isPlain(object)) throw new NotCanonical(`${object.constructor?.name ?? 'an object with a prototype'} has no canonical form`);
  if (Object.getOwnPropertySymbols(object).length > 0) throw new NotCanonical('a symbol names no member');
  const names = Object.keys(object).sort();
  let text = '{';
  for (const name of names) {
    if (text.length > 1) text += ',';
    text += `${writeString(name)}:${write((object as Readonly<Record<string, unknown>>)[name], depth)}`;
  }
  return `${text}}`;
}

/** Also for an object from another realm (a worker's message, a database row), whose Object is not ours. */
function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'hasOwnProperty'));
}
