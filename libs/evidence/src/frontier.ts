import { hash } from 'node:crypto';

/**
 * An append-only Merkle tree (RFC 6962) reduced to what is needed to grow it and to know its root: the roots of its perfect subtrees, largest first.
 * At most one for each binary digit of the size. Never changed: appending gives a new one.
 */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly string[];
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/** The same, of a tree that is already so and so large (a checkpoint keeps the hashes and the seq). */
export function frontierOf(size: number, hashes: readonly string[]): Frontier {
  const subtrees = [...size.toString(2)].filter((digit) => digit === '1').length;
  if (!Number.isSafeInteger(size) || size < 0 || hashes.length !== subtrees) {
    throw new TypeError(`a tree of ${size} leaves has ${subtrees} perfect subtrees, not ${hashes.length}`);
  }
  return { size, hashes };
}

export function appendLeaf(frontier: Frontier, leaf: string): Frontier {
  const hashes = [...frontier.hashes];
  let node = leaf;
  // Each trailing one of the size is a subtree as large as the one just made.
  for (let rest = frontier.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    node = nodeHash(hashes.pop() ?? missing(), node);
  }
  hashes.push(node);
  return { size: frontier.size + 1, hashes };
}

export function frontierRoot(frontier: Frontier): string {
  const { hashes } = frontier;
  let root = hashes.at(-1);
  if (root === undefined) return hash('sha256', '', 'hex');
  for (let index = hashes.length - 2; index >= 0; index -= 1) root = nodeHash(hashes[index] ?? missing(), root);
  return root;
}

const node = Buffer.alloc(65, 1);

export function nodeHash(left: string, right: string): string {
  if (node.write(left, 1, 'hex') !== 32 || node.write(right, 33, 'hex') !== 32) throw new TypeError('a hash is 64 hexadecimal digits');
  return hash('sha256', node, 'hex');
}

function missing(): never {
  throw new TypeError('the frontier has fewer hashes than its size asks for');
}
