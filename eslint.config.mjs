import path from 'node:path';
import tseslint from 'typescript-eslint';

const typescript = ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}', 'test/**/*.ts', 'scripts/**/*.spec.ts'];
const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/testing/**', 'test/**'];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'data', 'coverage', 'test-results', 'libs/contracts/src'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    rules: { 'prefer-const': 'error', 'no-var': 'error', eqeqeq: 'error' },
  },
  {
    files: typescript,
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: path.resolve(import.meta.dirname ?? '.') },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-control-regex': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-params': ['error', 8],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A union of names says the same and needs no code at run time.' },
        { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'A file is the namespace.' },
      ],
      // A promise nobody waits for is a failure nobody hears of.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // A new fact must be handled by name wherever facts are told apart.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': [
        'error',
        // The router's way of leading elsewhere is to throw where to.
        { allowThrowingUnknown: true, allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }] },
      ],
    },
  },
  {
    // A file is one whole thought. Catalogues of sentences, invented data and specs are as long as what they list.
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}'],
    ignores: [...specs, 'libs/messages/**', 'apps/api/src/demonstration/**'],
    rules: { 'max-lines': ['error', { max: 250 }] },
  },
  {
    files: ['libs/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'exit', message: 'A library says what is wrong; only a program ends itself.' },
        { object: 'process', property: 'env', message: 'Settings are read once, in main.ts, and handed on.' },
      ],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'crypto', 'performance', 'setTimeout', 'setInterval', 'fetch', 'Buffer'].map((name) => ({
          name,
          message: 'The domain is pure: what it needs comes with the command.',
        })),
      ],
    },
  },
  {
    files: specs,
    rules: {
      // In a test an index that is not there fails the test, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/await-thenable': 'off',
      'max-params': 'off',
    },
  },
  // Tools ask for a default export.
  { files: ['**/vite.config.ts', '**/*.config.ts'], rules: { 'no-restricted-exports': 'off' } },
);
