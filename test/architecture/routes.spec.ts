import { readFileSync } from 'node:fs';
import path from 'node:path';
import { memoryStores } from '@sparbar/stores/memory';
import { followHere } from '@sparbar/worker';
import { createApp } from '../../apps/api/src/create-app';
import { openApiDocument } from '../../apps/api/src/documentation/openapi-document';
import { root } from './cruise';
import { readSources } from './source-files';

/** What stands over each method of a controller that answers a request. */
interface Declared {
  readonly file: string;
  readonly verb: string;
  readonly operation: string | undefined;
  readonly decorators: string;
}

const controllers = readSources(/^apps\/api\/src\/.*[.]controller[.]ts$/);
const verbs = /@(Get|Post|Put|Patch|Delete|Sse)\(/;

/** Each run of decorators between two blank or code lines that has a verb in it. */
const declared: readonly Declared[] = controllers.flatMap((file) =>
  file.text
    .split(/\n(?= {2}(?:\/\*\*|@))/)
    .reduce<readonly string[]>((groups, part) => {
      const last = groups.at(-1);
      // Decorators of one method follow each other; whatever has a body ends the group.
      return last !== undefined && !/\n {2}(?:async )?\w+\(/.test(last) && !/\{\n {4}/.test(last)
        ? [...groups.slice(0, -1), `${last}\n${part}`]
        : [...groups, part];
    }, [])
    .filter((group) => verbs.test(group))
    .map((group) => ({
      file: file.path,
      verb: verbs.exec(group)?.[1] ?? '',
      operation: /operationId: '(\w+)'/.exec(group)?.[1],
      decorators: group,
    })),
);

const described = JSON.parse(readFileSync(path.join(root, 'libs/contracts/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;
};
const inDescription = Object.values(described.paths).flatMap((methods) => Object.values(methods).map((operation) => operation.operationId));

describe('every route', () => {
  it('is found: as many as there are verbs', () => {
    const all = controllers.flatMap((file) => [...file.text.matchAll(/^ {2}@(Get|Post|Put|Patch|Delete|Sse)\(/gm)]);
    expect(all.length).toBeGreaterThan(30);
    expect(declared).toHaveLength(all.length);
  });

  it('has an operationId of its own', () => {
    expect(declared.filter((route) => route.operation === undefined).map((route) => `${route.file} ${route.verb}`)).toEqual([]);
    const operations = declared.map((route) => route.operation);
    expect([...new Set(operations)]).toEqual(operations);
  });

  it('stands in the description of the API, and nothing else does', () => {
    expect([...inDescription].sort()).toEqual(declared.map((route) => route.operation).sort());
  });

  it('says who may', () => {
    const silent = declared.filter((route) => !/@(May|MayRead|SignedIn|Public)\(/.test(route.decorators));
    expect(silent.map((route) => `${route.file}: ${route.operation}`)).toEqual([]);
  });

  it('is as it is described today', async () => {
    const parts = {
      stores: memoryStores(),
      clock: { now: () => new Date(0) },
      random: { bytes: (count: number) => Buffer.alloc(count, 1) },
    };
    const following = followHere(parts);
    const app = await createApp({ ...parts, following, demo: false });
    const now: unknown = JSON.parse(JSON.stringify(openApiDocument(app)));
    await app.close();
    await following.stop();
    // `npm run contracts` writes it anew, and the types that the web is checked with.
    expect(described).toEqual(now);
  });

  it('has a case that succeeds, one that is refused and one from outside, over HTTP', () => {
    // The table is typed so that each case has all of them, and its own spec holds it to the server's description.
    const table = readFileSync(path.join(root, 'test/journeys/routes.spec.ts'), 'utf8');
    expect(
      declared.filter((route) => !new RegExp(`^ {4}${route.operation}: \\{`, 'm').test(table)).map((route) => route.operation),
    ).toEqual([]);
  });
});
