import { catalogue } from '@sparbar/domain';
import { attends } from './attention';
import { readModels } from './read-models';

const every = Object.values(catalogue)
  .flatMap((declarations) => Object.keys(declarations))
  .sort();

describe.each(readModels.map((model) => [model.name, model] as const))('the model %s', (_, model) => {
  it('has made up its mind about every kind of event, once', () => {
    expect([...model.reads, ...model.ignores].sort()).toEqual(every);
  });

  it('declares each field it is found by', () => {
    expect(Object.values(model.indexes).every((kind) => ['text', 'texts', 'number'].includes(kind))).toBe(true);
    expect(model.revision).toBeGreaterThan(0);
  });
});

describe('a declaration', () => {
  it('does not compile with a type left out, or in both lists', () => {
    // @ts-expect-error every other type is undeclared
    attends({ reads: ['ActivityProposed'], ignores: ['ActivityDecided'] });
    expect(new Set(readModels.map(({ name }) => name)).size).toBe(readModels.length);
  });
});
