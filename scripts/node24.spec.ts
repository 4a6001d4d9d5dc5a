import { whyNotOn } from './node24.mjs';

describe('which Node can start Spårbar', () => {
  it.each([
    ['v18.20.8', 'linux', 'x64'],
    ['v20.20.2', 'linux', 'arm64'],
    ['v22.1.0', 'win32', 'x64'],
    ['v24.21.0', 'darwin', 'arm64'],
    ['v26.0.0', 'freebsd', 'x64'],
  ])('%s on %s %s can', (version, platform, arch) => {
    expect(whyNotOn(version, platform, arch)).toBeUndefined();
  });

  it('an older one cannot, and the sentence says what to install', () => {
    expect(whyNotOn('v16.20.2', 'linux', 'x64')).toBe(
      'Spårbar needs Node 18 or later to start, and this is v16.20.2: install Node 24 from https://nodejs.org and run the command again.',
    );
  });

  it('where npm has no Node 24 to bring, the own one must be it', () => {
    expect(whyNotOn('v20.20.2', 'darwin', 'arm64')).toContain('Spårbar runs on Node 24, which npm has no package of for darwin on arm64');
    expect(whyNotOn('v20.20.2', 'linux', 's390x')).toContain('install Node 24');
  });

  it('a version that cannot be read counts as too old', () => {
    expect(whyNotOn('unknown', 'linux', 'x64')).toContain('and this is unknown');
  });
});
