import { catalogue } from '@sparbar/domain';
import { projectionScenario, type RecordedFact } from '@sparbar/event-sourcing/testing';
import { forumModel, seatedIn } from './forum';
import { latest } from './forum-document';

const { given } = projectionScenario(forumModel, catalogue);
const on = (date: string) => ({ precision: 'day', date }) as const;
const fact = (type: string, date: string, data: object, recordedAt = `${date}T10:00:00.000Z`): RecordedFact => ({
  ...{ kind: 'forum', stream: 'f1', type: `Forum${type}`, data, recordedAt, effectiveOn: on(date) },
});
const chief = { kind: 'role', role: 'Lokalpolisområdeschef', party: 'p-police' };
const director = { kind: 'role', role: 'Stadsdelsdirektör', party: 'p-district' };
const seat = (member: string, who: object) => ({ member, who, capacity: 'member' });
const announced = fact('Announced', '2025-01-01', { name: 'Torggruppen', level: 'place', expected: null });
const established = fact('Established', '2025-02-01', { name: 'Torggruppen', level: 'place', mayDecide: [] });

describe('a forum', () => {
  it('is one document from when it was spoken of, with since when it is in place', () => {
    const document = given(announced, established).document('f1');
    expect([document?.standing, document?.announced?.on.date, document?.established?.on.date]).toEqual([
      'established',
      '2025-01-01',
      '2025-02-01',
    ]);
    expect(document?.names.map(({ value }) => value)).toEqual(['Torggruppen']);
    expect(given(announced).document('f1')?.standing).toBe('announced');
  });

  it('keeps what it was told to be as periods, in the order in which they held', () => {
    const document = given(
      established,
      fact('ChairsNamed', '2025-06-01', { chairs: [chief, director] }),
      fact('ChairsNamed', '2025-03-01', { chairs: [chief] }, '2025-07-01T10:00:00.000Z'),
    ).document('f1');
    expect(document?.chairs.map(({ value, from, until }) => [value, from, until])).toEqual([
      [[chief], on('2025-03-01'), on('2025-06-01')],
      [[chief, director], on('2025-06-01'), null],
    ]);
  });

  it('says who sits there, who did, and which parties have a seat or lead it', () => {
    const facts = [
      established,
      fact('MemberJoined', '2025-03-01', seat('m1', chief)),
      fact('MemberJoined', '2025-03-01', seat('m2', { kind: 'party', party: 'p-schools' })),
      fact('ChairsNamed', '2025-03-01', { chairs: [director] }),
    ];
    const before = given(...facts).document('f1');
    expect(before && seatedIn(before)).toEqual(['p-district', 'p-police', 'p-schools']);
    const after = given(...facts, fact('MemberDeparted', '2025-05-01', seat('m1', chief))).document('f1');
    expect(after && seatedIn(after)).toEqual(['p-district', 'p-schools']);
    expect(after?.seats.map(({ member, until }) => [member, until])).toEqual([
      ['m1', on('2025-05-01')],
      ['m2', null],
    ]);
  });

  it('ends, and says which go on with what was its', () => {
    const document = given(
      established,
      fact('Composed', '2025-03-01', { of: ['f2'] }),
      fact('Subordinated', '2025-03-01', { to: 'f3' }),
      fact('Dissolved', '2025-09-01', { into: ['f3'] }),
    ).document('f1');
    expect([document?.standing, document?.dissolved?.into]).toEqual(['dissolved', ['f3']]);
    expect(document && [latest(document.parts), latest(document.superiors)]).toEqual([['f2'], 'f3']);
  });

  it('is none where only what came before it is known', () => {
    expect(given(fact('ChairsNamed', '2025-03-01', { chairs: [] })).document('f1')).toBeUndefined();
  });
});
