import { hash } from 'node:crypto';
import { appendLeaf, emptyFrontier, frontierOf, frontierRoot, nodeHash, type Frontier } from './frontier';

/** The eight leaves that implementations of RFC 6962 are tested with, and the roots of the trees of the first one, two, three … of them. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leafHashOf = (hex: string): string => hash('sha256', Buffer.from(`00${hex}`, 'hex'), 'hex');
const grown = (hashes: readonly string[]): Frontier => hashes.reduce(appendLeaf, emptyFrontier);

/** The definition in RFC 6962, section 2.1, as it stands there. */
function treeHash(hashes: readonly string[]): string {
  const [only] = hashes;
  if (only === undefined) return hash('sha256', '', 'hex');
  if (hashes.length === 1) return only;
  const split = 2 ** Math.floor(Math.log2(hashes.length - 1));
  return nodeHash(treeHash(hashes.slice(0, split)), treeHash(hashes.slice(split)));
}

describe('frontier', () => {
  it.each(roots.map((root, size) => [size, root] as const))('a tree of %i leaves has the published root', (size, root) => {
    expect(frontierRoot(grown(leaves.slice(0, size).map(leafHashOf)))).toBe(root);
  });

  it('has the root of the definition at every size up to 300, and one hash for each perfect subtree', () => {
    const hashes = Array.from({ length: 300 }, (_, index) => hash('sha256', String(index), 'hex'));
    let frontier = emptyFrontier;
    for (const [index, leaf] of hashes.entries()) {
      frontier = appendLeaf(frontier, leaf);
      expect(frontierRoot(frontier)).toBe(treeHash(hashes.slice(0, index + 1)));
      expect(frontierOf(index + 1, frontier.hashes)).toEqual(frontier);
    }
  });

  it('is not changed by appending to it', () => {
    const before = grown(leaves.slice(0, 3).map(leafHashOf));
    const copy = structuredClone(before);
    appendLeaf(before, leafHashOf('40'));
    expect(before).toEqual(copy);
  });

  it('tells a skipped, a doubled and a swapped leaf', () => {
    const hashes = leaves.map(leafHashOf);
    const [first = '', second = '', ...rest] = hashes;
    const right = frontierRoot(grown(hashes));
    for (const wrong of [
      [second, ...rest],
      [first, first, second, ...rest],
      [second, first, ...rest],
      [first, leafHashOf('ff'), ...rest],
    ]) {
      expect(frontierRoot(grown(wrong))).not.toBe(right);
    }
  });

  it('refuses hashes that do not fit its size, and what is no hash', () => {
    expect(() => frontierOf(3, [leafHashOf('')])).toThrow('2 perfect subtrees');
    expect(() => appendLeaf(grown([leafHashOf('')]), 'ab')).toThrow('64 hexadecimal digits');
  });
});
