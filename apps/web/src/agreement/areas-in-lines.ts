import type { AppendixAreaDto } from '@sparbar/contracts';

/** One area on each line: its name, and after a colon what is said of it. Each gets a designation of its own, made of its name. */
export function areasInLines(text: string): AppendixAreaDto[] {
  const taken = new Set<string>();
  return inLines(text).map((line) => {
    const colon = line.indexOf(':');
    const name = (colon < 0 ? line : line.slice(0, colon)).trim();
    const description = colon < 0 ? '' : line.slice(colon + 1).trim();
    const plain = designation(name);
    let id = plain;
    for (let number = 2; taken.has(id); number += 1) id = `${plain.slice(0, 36)}-${number}`;
    taken.add(id);
    return { id, name, description: description === '' ? null : description, level: 'local', handling: null };
  });
}

export const inLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function designation(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return plain === '' ? 'omrade' : plain;
}
