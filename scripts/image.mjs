import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { refuseOldNode } from './node24.mjs';

refuseOldNode();
const { main, Stop } = await import('./stop.mjs');
const { prepare, root } = await import('./prepare.mjs');

/*
 * Lays out in an empty folder all that an image of Spårbar holds, and nothing else: Node with the libraries it is linked to, the built program, and of
 * the packages only those it asks for, without what is there for compilers and readers. The Dockerfile copies that folder as it is.
 */

/** Whom it runs as; nobody else is in the image but root. */
const user = 65532;
/** Of a package: typings, sources of typings, maps for debuggers, and texts for people. Licences stay. */
const leftOut = /\.(?:d\.[cm]?ts|[cm]?ts|map|flow|md|markdown)$/;
const foldersLeftOut = new Set(['test', 'tests', '__tests__', 'benchmark', 'benchmarks', 'examples', '.github']);
/** The packages of Debian that Node's libraries come from: what looks an image through for weaknesses reads it there. */
const debian = ['libc6', 'libgcc-s1', 'libstdc++6'];

const packageOf = (name) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
const manifestIn = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** What the built program asks for by name. The web application is whole in itself. */
function askedForBy(dist) {
  const asked = new Set();
  for (const folder of ['apps/api', 'apps/worker', 'libs'])
    for (const name of readdirSync(path.join(dist, folder), { recursive: true })) {
      if (!name.endsWith('.js')) continue;
      const text = readFileSync(path.join(dist, folder, name), 'utf8');
      for (const [, from] of text.matchAll(/\b(?:require|import|require\.resolve)\("([^"./][^"]*)"\)/g))
        if (!from.startsWith('node:')) asked.add(packageOf(from));
    }
  return asked;
}

/** Where Node would find a package from a folder, at or below the root. */
function findFrom(folder, name) {
  for (let at = folder; ; at = path.dirname(at)) {
    const found = path.join(at, 'node_modules', name);
    if (existsSync(path.join(found, 'package.json'))) return found;
    if (at === root || at === path.dirname(at)) return undefined;
  }
}

/** Everything that is needed for these, by folder. An optional package is none that is missed. */
function withAllTheyNeed(names) {
  const needed = new Set();
  const need = (from, name, optional) => {
    const folder = findFrom(from, name);
    if (folder === undefined) {
      if (optional) return;
      throw new Stop(`${name}, which ${path.relative(root, from) || 'the program'} asks for, is not installed: run \`npm install\`.`);
    }
    if (needed.has(folder)) return;
    needed.add(folder);
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifestIn(folder);
    for (const other of Object.keys(dependencies)) need(folder, other, false);
    for (const other of Object.keys(peerDependencies)) if (peerDependenciesMeta[other]?.optional !== true) need(folder, other, true);
  };
  for (const name of names) need(root, name, false);
  return needed;
}

function copyPackage(folder, out) {
  const own = (source) => {
    const inside = path.relative(folder, source);
    const [top] = inside.split(path.sep);
    // A package inside a package is copied for itself, if it is needed.
    return top !== 'node_modules' && !foldersLeftOut.has(top) && !leftOut.test(source);
  };
  cpSync(folder, path.join(out, path.relative(root, folder)), { recursive: true, filter: own });
}

/** The Node that npm brought, which is the one everything is tried on, and what the loader must find before Node begins. */
function copyNode(node, out) {
  const libraries = [...execFileSync('ldd', [node], { encoding: 'utf8' }).matchAll(/(?:=> |^\s+)(\/\S+)/gm)].map(([, file]) => file);
  for (const [file, place] of [[node, '/usr/local/bin/node'], ...libraries.map((file) => [file, file])]) {
    mkdirSync(path.join(out, path.dirname(place)), { recursive: true });
    copyFileSync(file, path.join(out, place));
  }
  mkdirSync(path.join(out, 'var/lib/dpkg/status.d'), { recursive: true });
  for (const name of debian)
    writeFileSync(path.join(out, 'var/lib/dpkg/status.d', name), execFileSync('dpkg-query', ['--status', name], { encoding: 'utf8' }));
}

function writeAccounts(out) {
  mkdirSync(path.join(out, 'etc'), { recursive: true });
  writeFileSync(path.join(out, 'etc/passwd'), `root:x:0:0:root:/:/none\nsparbar:x:${user}:${user}:Spårbar:/app:/none\n`);
  writeFileSync(path.join(out, 'etc/group'), `root:x:0:\nsparbar:x:${user}:\n`);
  writeFileSync(path.join(out, 'etc/nsswitch.conf'), 'hosts: files dns\n');
  copyFileSync('/etc/os-release', path.join(out, 'etc/os-release'));
  // Where everything is kept if there are no servers, and where what is written and forgotten is mounted.
  for (const name of ['data', 'tmp']) mkdirSync(path.join(out, name), { recursive: true });
}

await main(async () => {
  const [given, ...more] = process.argv.slice(2);
  if (given === undefined || more.length > 0) throw new Stop('Say where to: node scripts/image.mjs FOLDER');
  const out = path.resolve(given);
  if (existsSync(out) && readdirSync(out).length > 0) throw new Stop(`${out} is not empty: give a folder that is, or is not there yet.`);
  const node = await prepare();
  const app = path.join(out, 'app');
  const needed = withAllTheyNeed(askedForBy(path.join(root, 'dist')));
  for (const folder of needed) copyPackage(folder, app);
  for (const name of ['dist', 'package.json', 'LICENSE', 'scripts/health.mjs']) {
    mkdirSync(path.dirname(path.join(app, name)), { recursive: true });
    cpSync(path.join(root, name), path.join(app, name), { recursive: true });
  }
  copyNode(node, out);
  writeAccounts(out);
  process.stdout.write(`Laid out in ${out}, with ${needed.size} packages.\n`);
});
