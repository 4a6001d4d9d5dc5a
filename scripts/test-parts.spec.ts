import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { longSpecs, outcomeOf, parts, whichTests } from './test-parts.mjs';

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
