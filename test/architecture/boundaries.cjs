/*
 * Who may import whom, as rules for dependency-cruiser. Each says why: that is what a person reads when it is broken.
 * `npx depcruise --config test/architecture/boundaries.cjs apps libs` shows the same.
 */

const ours = '^(apps|libs)/';
/** Specs and what serves only them may reach further than what is shipped. */
const notShipped = '[.]spec[.]tsx?$|/testing/|^test/';
const packages = 'node_modules/';
const programs = '^apps/(api/src/(main|openapi|backup|restore|move|prepare)|worker/src/(main|work)|web/src/main)[.]tsx?$';

/** Everything under `from` may import of ours only what it is made of itself and what is listed. */
const mayImport = (from, list, why) => ({
  name: `${from.replaceAll('/', '-')}-imports-only-what-it-may`,
  comment: why,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: notShipped },
  to: { path: ours, pathNot: [from, ...list].map((part) => `^${part}/`) },
});

/** Everything under `from` may use, of what is not ours, only what is listed. */
const mayUse = (from, list, why) => ({
  name: `${from.replaceAll('/', '-')}-uses-only-what-it-may`,
  comment: why,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: notShipped },
  to: { pathNot: [ours, ...list], dependencyTypesNot: ['type-only'] },
});

const onlyHere = (name, to, here, why) => ({
  name,
  comment: why,
  severity: 'error',
  from: { path: ours, pathNot: [notShipped, ...here] },
  to: { path: to },
});

module.exports = {
  forbidden: [
    mayImport('libs/domain', [], 'The domain knows nobody: what a decision is must be readable, and testable, without anything around it.'),
    mayUse(
      'libs/domain',
      [],
      'The domain is pure. Time, ids and chance come with the command; no package and no part of Node can bring them in.',
    ),
    mayImport(
      'libs/messages',
      [],
      'Sentences are words and numbers in, words out: server, reports and web say the same thing the same way.',
    ),
    mayUse('libs/messages', [], 'The same sentences run in the browser.'),
    mayImport('libs/evidence', [], 'What proves the history must not depend on what writes it: an auditor runs this part alone.'),
    mayUse(
      'libs/evidence',
      ['^(node:)?crypto$'],
      'Hashes and signatures come from Node; nothing else stands between an auditor and the proof.',
    ),
    mayImport(
      'libs/event-sourcing',
      ['libs/evidence'],
      'The engine runs any decider and any store; it knows the leaf and the frontier, and no fact by name.',
    ),
    mayUse(
      'libs/event-sourcing',
      ['^(node:)?(crypto|timers/promises|events)$'],
      'The engine is the same whatever the web framework or the store.',
    ),
    mayImport(
      'libs/read-models',
      ['libs/domain', 'libs/event-sourcing', 'libs/messages'],
      'A read model answers from facts through the port; it knows no store, and nobody who decides.',
    ),
    {
      name: 'nest-in-read-models-only-in-queries',
      comment:
        'A document and its `evolve` are pure and are rebuilt by auditors without Nest; only the question itself is a message on the bus.',
      severity: 'error',
      from: { path: '^libs/read-models/', pathNot: [notShipped, '[.]query[.]ts$', '[.]module[.]ts$', '^libs/read-models/src/index[.]ts$'] },
      to: { path: `${packages}@nestjs/` },
    },
    mayImport(
      'libs/stores',
      ['libs/event-sourcing'],
      'An adapter knows the port and nothing above it, so that any store can take its place.',
    ),
    {
      name: 'adapters-do-not-know-each-other',
      comment: 'What two stores have in common is a rule of the port and stands in libs/stores/rules; all else is their own business.',
      severity: 'error',
      from: { path: '^libs/stores/([^/]+)/', pathNot: notShipped },
      to: { path: '^libs/stores/', pathNot: ['^libs/stores/$1/', '^libs/stores/rules/'] },
    },
    mayImport(
      'libs/decisions',
      ['libs/domain', 'libs/event-sourcing'],
      'The seam connects deciders with the engine and with Nest; it answers no questions and chooses no store.',
    ),
    mayImport('libs/contracts', [], 'Generated from openapi.json: what the web knows of the server is what anybody can know.'),
    mayImport(
      'apps/api',
      [
        'libs/domain',
        'libs/event-sourcing',
        'libs/evidence',
        'libs/decisions',
        'libs/read-models',
        'libs/stores',
        'libs/messages',
        'apps/worker',
      ],
      'The edge turns HTTP into messages and back.',
    ),
    mayImport(
      'apps/worker',
      ['libs/domain', 'libs/event-sourcing', 'libs/evidence', 'libs/decisions', 'libs/read-models', 'libs/stores'],
      'The worker follows the log; nobody asks it anything over HTTP.',
    ),
    {
      name: 'worker-is-reached-by-its-index',
      comment: 'The edge may start the worker in a thread and hear how far it has come; how it works inside is its own.',
      severity: 'error',
      from: { path: '^apps/api/', pathNot: notShipped },
      to: { path: '^apps/worker/', pathNot: '^apps/worker/src/index[.]ts$' },
    },
    mayImport(
      'apps/web',
      ['libs/contracts', 'libs/messages'],
      'The web speaks HTTP: whatever it shows, anybody with the same rights can fetch.',
    ),
    {
      name: 'web-uses-no-server',
      comment: 'What runs in the browser can neither use Node nor Nest.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: [notShipped, 'vite[.]config[.]m?ts$'] },
      to: {
        path: [
          '^(node:)?(fs|path|crypto|http|https|sqlite|os|url|util|stream|worker_threads)(/|$)',
          `${packages}(@nestjs|fastify|@fastify)/`,
        ],
      },
    },
    onlyHere(
      'only-stores-know-a-database',
      ['^(node:)?sqlite$', `${packages}(@eventstore|mongodb)/`],
      ['^libs/stores/'],
      'What keeps the facts can be exchanged only while nobody else knows what it is.',
    ),
    onlyHere(
      'only-entry-points-choose-stores',
      '^libs/stores/',
      [
        '^libs/stores/',
        '^apps/api/src/(openapi|start/start|start/run-backup|start/run-move|start/run-prepare|moving/servers)[.]ts$',
        '^apps/worker/src/open-stores[.]ts$',
      ],
      'Embedded or distributed is chosen once, where a program begins (which also locks the folder); everything else is handed its stores.',
    ),
    onlyHere(
      'nest-only-at-the-edges',
      `${packages}@nestjs/`,
      ['^libs/decisions/', '^libs/read-models/', '^apps/api/', '^apps/worker/'],
      'A framework is an entrance, not a foundation.',
    ),
    onlyHere(
      'shapes-are-checked-at-the-edge',
      `${packages}class-(validator|transformer)/`,
      ['^apps/api/'],
      'The shape of a request is checked once, where it comes in; inside, the types hold.',
    ),
    {
      name: 'libs-are-reached-by-their-index',
      comment:
        'A library says in its index what others can rely on (beside it, where half of it needs Nest, the half that does not); the rest may change.',
      severity: 'error',
      from: { path: '^(apps|libs/[^/]+)/' },
      to: { path: '^libs/', pathNot: ['^$1/', '/src/((testing/)?index|without-nest)[.]ts$'] },
    },
    {
      name: 'nothing-shipped-needs-a-test',
      comment: 'What serves only tests is left out of the build.',
      severity: 'error',
      from: { path: ours, pathNot: notShipped },
      to: { path: notShipped },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thought in two places, and load in an order nobody chose.',
      severity: 'error',
      from: { path: ours },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that no program comes to is read by everybody who looks for something else.',
      severity: 'error',
      from: { path: programs },
      // The store in memory is for trials and tests: no program of ours runs on it. Those on EventStoreDB and MongoDB wait for the settings that choose them.
      to: {
        path: ours,
        pathNot: [notShipped, programs, '[.]d[.]ts$', 'vite[.]config[.]m?ts$', '^libs/stores/memory/'],
        reachable: false,
      },
    },
    {
      name: 'nothing-that-is-not-there',
      comment: 'An import that cannot be resolved fails only when somebody comes that way.',
      severity: 'error',
      from: { path: ours },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mts', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
