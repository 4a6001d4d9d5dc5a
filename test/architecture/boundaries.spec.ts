import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, root, type Violation } from './cruise';

const { forbidden } = require('./boundaries.cjs') as { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] };

const reason = (violation: Violation) => forbidden.find((rule) => rule.name === violation.rule)?.comment ?? '';

describe('who imports whom', () => {
  it('is as the architecture says', () => {
    const { files, violations } = cruise(root);
    expect(files).toBeGreaterThan(100);
    expect(violations.map((found) => `${found.from} → ${found.to}: ${reason(found)}`)).toEqual([]);
  });

  it('every rule says why it is there', () => {
    for (const rule of forbidden) expect(rule.comment).toMatch(/^[A-Z].{30,}[.]$/);
  });
});

/** One file that breaks each rule, and only for this: an unbroken rule proves nothing unless it can be broken. */
const offenders: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'libs-domain-imports-only-what-it-may': ['libs/domain/src/knows-the-engine.ts', "import '@sparbar/event-sourcing';"],
  'libs-domain-uses-only-what-it-may': [
    'libs/domain/src/draws-lots.ts',
    "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID;",
  ],
  'libs-messages-imports-only-what-it-may': ['libs/messages/src/knows-the-domain.ts', "import '@sparbar/domain';"],
  'libs-messages-uses-only-what-it-may': [
    'libs/messages/src/reads-files.ts',
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
  ],
  'libs-evidence-imports-only-what-it-may': ['libs/evidence/src/knows-the-engine.ts', "import '@sparbar/event-sourcing';"],
  'libs-evidence-uses-only-what-it-may': [
    'libs/evidence/src/asks-the-network.ts',
    "import { request } from 'node:https';\nexport const ask = request;",
  ],
  'libs-event-sourcing-imports-only-what-it-may': ['libs/event-sourcing/src/knows-a-fact.ts', "import '@sparbar/domain';"],
  'libs-event-sourcing-uses-only-what-it-may': [
    'libs/event-sourcing/src/leans-on-nest.ts',
    "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;",
  ],
  'libs-read-models-imports-only-what-it-may': ['libs/read-models/src/decides.ts', "import '@sparbar/decisions';"],
  'nest-in-read-models-only-in-queries': [
    'libs/read-models/src/evolves-with-nest.ts',
    "import { Query } from '@nestjs/cqrs';\nexport const x = Query;",
  ],
  'libs-stores-imports-only-what-it-may': ['libs/stores/memory/src/knows-the-domain.ts', "import '@sparbar/domain';"],
  'adapters-do-not-know-each-other': ['libs/stores/sqlite/src/borrows.ts', "import '../../memory/src/index';"],
  'libs-decisions-imports-only-what-it-may': ['libs/decisions/src/answers.ts', "import '@sparbar/read-models';"],
  'libs-contracts-imports-only-what-it-may': ['libs/contracts/src/knows-the-domain.ts', "import '@sparbar/domain';"],
  'apps-api-imports-only-what-it-may': ['apps/api/src/knows-the-web.ts', "import '../../web/src/main';"],
  'apps-worker-imports-only-what-it-may': ['apps/worker/src/talks.ts', "import '@sparbar/messages';"],
  'worker-is-reached-by-its-index': ['apps/api/src/reaches-in.ts', "import '../../worker/src/main';"],
  'apps-web-imports-only-what-it-may': ['apps/web/src/decides.ts', "import '@sparbar/domain';"],
  'web-uses-no-server': ['apps/web/src/reads-files.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;"],
  'only-stores-know-a-database': [
    'apps/api/src/opens-sqlite.ts',
    "import { DatabaseSync } from 'node:sqlite';\nexport const x = DatabaseSync;",
  ],
  'only-entry-points-choose-stores': ['apps/api/src/chooses.ts', "import '@sparbar/stores/sqlite';"],
  'nest-only-at-the-edges': [
    'libs/stores/rules/leans-on-nest.ts',
    "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;",
  ],
  'shapes-are-checked-at-the-edge': [
    'libs/decisions/src/checks-shapes.ts',
    "import { IsString } from 'class-validator';\nexport const x = IsString;",
  ],
  'libs-are-reached-by-their-index': ['apps/worker/src/reaches-in.ts', "import '../../../libs/event-sourcing/src/inside';"],
  'nothing-shipped-needs-a-test': ['apps/worker/src/leans-on-tests.ts', "import '@sparbar/event-sourcing/testing';"],
  'no-circles': ['libs/read-models/src/one.ts', "import { two } from './other';\nexport const one = () => two;"],
  'no-orphans': ['libs/read-models/src/alone.ts', 'export const alone = 1;'],
  'nothing-that-is-not-there': ['apps/worker/src/dreams.ts', "import './not-there';"],
};

describe('each rule bites', () => {
  let folder: string;
  let violations: readonly Violation[];

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sparbar-boundaries-'));
    const plant = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), `${text}\nexport {};\n`);
    };
    const libs = [
      'domain',
      'event-sourcing',
      'evidence',
      'messages',
      'read-models',
      'decisions',
      'contracts',
      'stores/memory',
      'stores/sqlite',
    ];
    for (const lib of libs) plant(`libs/${lib}/src/index.ts`, '');
    plant('libs/event-sourcing/src/testing/index.ts', '');
    plant('libs/event-sourcing/src/inside.ts', '');
    plant('libs/read-models/src/other.ts', "import { one } from './one';\nexport const two = () => one;");
    for (const app of ['api', 'worker', 'web']) plant(`apps/${app}/src/main.ts`, '');
    plant('apps/worker/src/index.ts', '');
    for (const [file, text] of Object.values(offenders)) plant(file, text);
    copyFileSync(path.join(root, 'tsconfig.base.json'), path.join(folder, 'tsconfig.base.json'));
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
    ({ violations } = cruise(folder));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('there is an offender for every rule', () => {
    expect(Object.keys(offenders).sort()).toEqual(forbidden.map((rule) => rule.name).sort());
  });

  it.each(Object.entries(offenders))('%s', (rule, [file]) => {
    expect(violations.filter((found) => found.rule === rule).map((found) => (rule === 'no-orphans' ? found.to : found.from))).toContain(
      file,
    );
  });
});
