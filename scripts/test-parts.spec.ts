import path from 'node:path';
import { longSpecs, outcomeOf, parts } from './test-parts.mjs';

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
