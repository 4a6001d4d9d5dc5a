import { countFetched, isCutOff, whyNpmFailed } from './npm.mjs';

describe('what a failed install means', () => {
  it.each([
    ['ENOTFOUND', 'connect to the network'],
    ['EAI_AGAIN', 'connect to the network'],
    ['ECONNREFUSED', 'connect to the network'],
    ['ENOSPC', 'The disk that holds /place is full'],
    ['EACCES', "/place or npm's cache cannot be written"],
    ['E404', 'did not give out a package'],
    ['EINTEGRITY', 'is not the one that package-lock.json names'],
    ['ERESOLVE', 'do not agree'],
    ['EUNHEARDOF', 'The packages could not be installed.'],
  ])('%s', (code, sentence) => {
    expect(whyNpmFailed(`npm http fetch GET 200 https://registry.example/a.tgz\nnpm error code ${code}\n`, '/place')).toContain(sentence);
  });

  it('only what npm calls an error counts: a try that failed and then went well is none', () => {
    expect(
      whyNpmFailed('npm http fetch GET https://registry.example/a attempt 1 failed with ECONNRESET\nnpm error code EACCES\n', '/place'),
    ).toContain('cannot be written');
  });
});

describe('being cut off', () => {
  const failed = 'npm http fetch GET https://registry.example/a attempt 1 failed with ENOTFOUND\n';
  const answer = 'npm http fetch GET 200 https://registry.example/a 14ms (cache miss)\n';

  it('is three tries without any answer', () => {
    expect(isCutOff(failed.repeat(2))).toBe(false);
    expect(isCutOff(failed.repeat(3))).toBe(true);
  });

  it('is not a line that stumbles', () => {
    expect(isCutOff(answer + failed.repeat(20))).toBe(false);
  });
});

it('counts the packages that have come, not the questions about them', () => {
  expect(
    countFetched(
      'npm http fetch GET 200 https://registry.example/a 14ms\nnpm http fetch GET 200 https://registry.example/a/-/a-1.0.0.tgz 9ms (cache miss)\n',
    ),
  ).toBe(1);
});
