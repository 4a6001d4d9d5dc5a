import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { longSpecs, outcomeOf, parts, runPart, servers, whichTests } from './test-parts.mjs';

const root = path.resolve(__dirname, '..');

const suite = (name: string, tests: readonly (readonly [string, string])[], status = 'passed', message = '') => ({
  name: `/place/${name}`,
  status,
  message,
  assertionResults: tests.map(([state, fullName]) => ({ status: state, fullName, failureMessages: state === 'failed' ? ['because'] : [] })),
});

describe('what a run of tests came to', () => {
  it('counts what passed, what failed and what was passed over, with its reason', () => {
    const results = {
      testResults: [
        suite(
          'a.spec.ts',
          [
            ['passed', 'adds'],
            ['failed', 'subtracts'],
            ['pending', 'divides (needs a divider)'],
          ],
          'failed',
        ),
      ],
    };
    expect(outcomeOf(results, '/place')).toEqual({
      passed: 1,
      failed: 1,
      skipped: ['a.spec.ts: divides (needs a divider)'],
      problems: ['a.spec.ts: subtracts\nbecause'],
    });
  });

  it('a suite that does not even start is a failure, not nothing', () => {
    expect(outcomeOf({ testResults: [suite('a.spec.ts', [], 'failed', 'cannot be read')] }, '/place')).toEqual({
      passed: 0,
      failed: 1,
      skipped: [],
      problems: ['a.spec.ts did not run\ncannot be read'],
    });
  });
});

describe('what is asked for', () => {
  it('is run, and nothing else', () => {
    const jest = path.join(root, 'node_modules/jest/bin/jest.js');
    const asked = whichTests({ name: 'unit', folders: [], onDemand: false }, root, ['libs/domain/src/reactions', 'libs/domain/src/party']);
    const listed = execFileSync(process.execPath, [jest, '--listTests', ...asked], { cwd: root, encoding: 'utf8' });
    const specs = listed.match(/[\w-]+\.spec\.ts$/gm) ?? [];
    expect(specs.sort()).toEqual(['party.spec.ts', 'reactions.spec.ts']);
  });
});

describe('the journeys on servers', () => {
  it('say on which', () => {
    expect(servers({}).on).toBe("a stand-in that speaks EventStoreDB's protocol and jongodb, a small server that is not MongoDB");
    expect(servers({ EVENTSTORE_URL: 'esdb://a', MONGODB_URL: 'mongodb://b' }).on).toBe(
      'the server at EVENTSTORE_URL and the server at MONGODB_URL',
    );
  });

  it('are passed over with the reason where there is none', async () => {
    const { whyNot } = servers({}, () => 'it does not come for here');
    expect(await runPart({ folders: ['test/journeys'], whyNot }, {})).toEqual({
      passed: 0,
      failed: 0,
      skipped: ['all of test/journeys: it does not come for here, and MONGODB_URL is not set'],
      problems: [],
    });
    expect(servers({ MONGODB_URL: 'mongodb://b' }, () => 'it does not come for here').whyNot()).toBeUndefined();
  });
});

describe('the tests that take longer', () => {
  it('are those that ask how many times, and no others', () => {
    const found = longSpecs(root, ['libs', 'test']);
    expect(found).toContain(path.join('libs', 'event-sourcing', 'src', 'project.simulation.spec.ts'));
    expect(found).not.toContain(path.join('test', 'journeys', 'the-story.spec.ts'));
  });

  it('are run when they are asked for, and not with the others', () => {
    expect(
      parts(root)
        .filter(({ onDemand }: { readonly onDemand?: boolean }) => onDemand)
        .map(({ name }: { readonly name: string }) => name),
    ).toEqual(['long']);
  });
});
