// One Jest project per kind of test; each kind has its own npm script (`npm run test:<kind>`).
const { readFileSync } = require('node:fs');
const path = require('node:path');

const swc = JSON.parse(readFileSync(path.join(__dirname, '.swcrc'), 'utf8'));
const { baseUrl: _baseUrl, paths, ...jsc } = swc.jsc;
// The aliases have one home, .swcrc; Jest resolves them itself.
const moduleNameMapper = Object.fromEntries(
  Object.entries(paths).map(([alias, [target]]) => [`^${alias}$`, `<rootDir>/${target.slice(2)}`]),
);

const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch,
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  moduleNameMapper,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data'],
  transform: { '\\.tsx?$': ['@swc/jest', { swcrc: false, sourceMaps: 'inline', module: swc.module, jsc }] },
  ...extra,
});

module.exports = {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    project('unit', [
      '<rootDir>/libs/**/*.spec.ts',
      '<rootDir>/apps/**/*.spec.ts',
      '<rootDir>/scripts/*.spec.ts',
      '<rootDir>/test/bench/*.spec.ts',
    ]),
    project('contracts', ['<rootDir>/test/contracts/*.spec.ts']),
    project('architecture', ['<rootDir>/test/architecture/*.spec.ts', '<rootDir>/test/stored-events/*.spec.ts']),
    project('simulation', ['<rootDir>/test/simulation/*.spec.ts']),
    project('journeys', ['<rootDir>/test/journeys/*.spec.ts']),
    // The same journeys, with everything on EventStoreDB and MongoDB.
    project('servers', ['<rootDir>/test/journeys/*.spec.ts'], { globals: { keptOnServers: true } }),
    project('faults', ['<rootDir>/test/faults/*.spec.ts']),
    project('upgrade', ['<rootDir>/test/upgrade/*.spec.ts']),
    project('docs', ['<rootDir>/test/docs/*.spec.ts']),
    project('browser', ['<rootDir>/test/browser/*.spec.ts'], {
      globalSetup: '<rootDir>/test/browser/before-all.ts',
      globalTeardown: '<rootDir>/test/browser/after-all.ts',
    }),
  ],
};
