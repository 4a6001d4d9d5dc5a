import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import path from 'node:path';

const { name: smallServer, whyNone } = createRequire(import.meta.url)('../test/contracts/mongodb/small-server-binary.cjs');

/**
 * What the journeys are run on a second time, and why they cannot be, where they cannot.
 *
 * @param {{ readonly EVENTSTORE_URL?: string, readonly MONGODB_URL?: string }} env
 */
export const servers = ({ EVENTSTORE_URL: log, MONGODB_URL: documents }, whyNoSmallServer = whyNone) => ({
  on: `${log ? 'the server at EVENTSTORE_URL' : "a stand-in that speaks EventStoreDB's protocol"} and ${documents ? 'the server at MONGODB_URL' : smallServer}`,
  whyNot: () => (documents || !whyNoSmallServer() ? undefined : `${whyNoSmallServer()}, and MONGODB_URL is not set`),
});

/** Of the journeys on servers those that are run with everything else: all of them take several minutes, and are run when they are asked for. */
const essential = ['the-story', 'writing', 'point-in-time', 'access-lists', 'merged-party', 'broken-part', 'unreadable-event', 'soon-seen'];

const eslint = ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'];
// Nest and these scripts are ES modules; the flag is what lets Jest require them.
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const prettier = ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'];

/** In the order in which one wants to hear of what is wrong: the cheap and certain first, the slow and whole last. */
const all = [
  { name: 'types', command: [['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']] },
  { name: 'lint', command: [eslint, prettier] },
  { name: 'architecture', folders: ['test/architecture'] },
  { name: 'unit', folders: ['libs', 'apps', 'scripts'] },
  { name: 'contracts', folders: ['test/contracts'] },
  { name: 'simulation', folders: ['test/simulation'] },
  { name: 'journeys', folders: ['test/journeys'] },
  { name: 'servers', folders: ['test/journeys'], ...servers(process.env), essential },
  { name: 'docs', folders: ['test/docs'] },
  { name: 'faults', folders: ['test/faults'] },
  { name: 'upgrade', folders: ['test/upgrade'] },
  { name: 'browser', folders: ['test/browser'] },
  // The same specs as above, those that can be tried more often, tried very many times. Takes hours, so only when it is asked for.
  { name: 'long', folders: ['libs', 'apps', 'test'], onDemand: true },
];

const hasSpecs = (folder) =>
  existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.spec.ts'));

/** The parts that have something to run. */
export const parts = (root) => all.filter((part) => part.command || part.folders.some((folder) => hasSpecs(path.join(root, folder))));

/** The specs that ask `howMany`: what is worth trying longer says so itself. */
export function longSpecs(root, folders) {
  const names = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, name)),
  );
  return names.filter((name) => name.endsWith('.spec.ts') && /\bhowMany\(/.test(readFileSync(path.join(root, name), 'utf8')));
}

function finish(node, root, args, env = {}) {
  const child = spawn(node, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}

/** A program that either holds or does not counts as one test. */
async function runCommands({ command }, { node, root }) {
  const problems = [];
  for (const args of command) {
    const { ok, output } = await finish(node, root, args);
    if (!ok) problems.push(output);
  }
  return { passed: problems.length ? 0 : 1, failed: problems.length ? 1 : 0, skipped: [], problems };
}

/** What Jest wrote of itself, as numbers and as what a person needs to read. A suite that did not even start counts as one failure. */
export function outcomeOf(results, root) {
  const outcome = { passed: 0, failed: 0, skipped: [], problems: [] };
  for (const suite of results.testResults) {
    const file = path.relative(root, suite.name);
    const broken = suite.assertionResults.filter((test) => test.status === 'failed');
    outcome.passed += suite.assertionResults.filter((test) => test.status === 'passed').length;
    outcome.failed += broken.length;
    // The title says why: `describe.skip('… (needs …)')`.
    outcome.skipped.push(
      ...suite.assertionResults
        .filter((test) => ['pending', 'skipped', 'todo'].includes(test.status))
        .map((test) => `${file}: ${test.fullName}`),
    );
    outcome.problems.push(...broken.map((test) => `${file}: ${test.fullName}\n${test.failureMessages.join('\n')}`));
    if (suite.status === 'failed' && broken.length === 0) {
      outcome.failed += 1;
      outcome.problems.push(`${file} did not run\n${suite.message}`);
    }
  }
  return outcome;
}

/** What Jest is told to run. `--selectProjects` takes every word after it for a project, so it stands last; so does its opposite. */
export function whichTests({ name, folders, onDemand }, root, rest) {
  if (!onDemand) return [...rest, '--selectProjects', name];
  // The journeys are two projects' specs, and each of them for hours is not twice as good.
  return ['--runTestsByPath', ...(rest.length > 0 ? rest : longSpecs(root, folders)), '--ignoreProjects', 'servers'];
}

async function runJest(part, { node, root, rest }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-test-'));
  const file = path.join(folder, 'results.json');
  try {
    const env = part.onDemand ? { TEST_LONG: '1' } : {};
    const { ok, output } = await finish(node, root, [...jest, '--json', '--outputFile', file, ...whichTests(part, root, rest)], env);
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [], problems: [`Jest did not come to an end.\n${output}`] };
    const outcome = outcomeOf(JSON.parse(readFileSync(file, 'utf8')), root);
    // Jest has reasons of its own to fail, such as nothing to run or a worker that does not let go.
    if (!ok && outcome.failed === 0) return { ...outcome, failed: 1, problems: [output] };
    return outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What cannot be run here is named, with the reason. */
const passedOver = ({ folders }, why) => ({ passed: 0, failed: 0, skipped: [`all of ${folders.join(', ')}: ${why}`], problems: [] });

export const runPart = (part, context) => {
  const why = part.whyNot?.();
  if (why) return passedOver(part, why);
  return part.command ? runCommands(part, context) : runJest(part, context);
};
