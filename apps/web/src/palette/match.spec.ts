import { asked, score, searchable, type Findable } from './match';

const found = (query: string, what: Findable): number => score(asked(query), searchable(what));
const torg: Findable = { code: 'NV-04', name: 'Fördjupad platssamverkan på torget', also: 'Trygga platser pågår' };

describe('what one looks for', () => {
  it.each(['NV-04', 'nv04', 'nv 4', 'nv4', '4', '04', 'NV'])('is found by its number: %s', (query) => {
    expect(found(query, torg)).toBeGreaterThan(0);
  });

  it.each(['5', '40', 'nv 5', 'b4', 'b-04', 'fördjupad 5'])('and is not another’s: %s', (query) => {
    expect(found(query, torg)).toBe(0);
  });

  it.each([
    'fordjupad',
    'TORGET',
    'torget fördjupad',
    'samverkan',
    'trygga torg',
    'pagar',
    'platssamvrkan',
    'platsssam',
    'fördjpuad',
    'fördjuped',
  ])('is found by its words, however they are written: %s', (query) => expect(found(query, torg)).toBeGreaterThan(0));

  it.each(['', '   ', '–', 'skola', 'torget skola', 'förbud', 'to rk'])('and not by others: "%s"', (query) => {
    expect(found(query, torg)).toBe(0);
  });

  it('puts what is meant first', () => {
    expect(found('4', torg)).toBeGreaterThan(found('4', { code: 'B-41', name: 'Beslut' }));
    expect(found('torget', torg)).toBeGreaterThan(found('torget', { name: 'Annat', also: 'torget' }));
    expect(found('plan', { name: 'Plan' })).toBeGreaterThan(found('plan', { name: 'Gå till planen' }));
    expect(found('samverkan', { name: 'Samverkan' })).toBeGreaterThan(found('samverkan', torg));
    expect(found('torgat', torg)).toBeLessThan(found('torg', torg));
  });
});
