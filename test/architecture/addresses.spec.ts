import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cooperationIdPattern } from '../../apps/api/src/cooperations/cooperations.dto';
import { root } from './cruise';

/** The first parts of the web's own addresses, without those that say which cooperation. */
const own = [
  ...readFileSync(path.join(root, 'apps/web/src/routes.tsx'), 'utf8').matchAll(
    /getParentRoute: \(\) => (?:root|inside),\s*path: '\/([\w-]+)/g,
  ),
].map(([, name = '']) => name);

describe('the first part of an address', () => {
  it('is either a cooperation or something of our own, never both', () => {
    expect(own).toEqual(expect.arrayContaining(['logga-in', 'plan', 'administration', 'saknas', 'tillganglighet']));
    // Built files and the API lie beside the screens.
    expect([...own, 'api', 'assets', 'system'].filter((name) => cooperationIdPattern.test(name))).toEqual([]);
    expect(cooperationIdPattern.test('norrvik')).toBe(true);
  });
});
