import { messages, unbroken, type StatusWord } from './index';

const sv = messages('sv');
const en = messages('en');

describe('the state of things', () => {
  const say = (counts: Partial<Record<StatusWord, number>>) => sv.stateOfThings({ date: '2026-09-24', counts }).text;

  it('reads as one would say it', () => {
    expect(say({ completed: 3, running: 3, delayed: 2 })).toBe('Läget 24 september 2026: tre klara, tre pågår och två försenade.');
    expect(en.stateOfThings({ date: '2026-09-24', counts: { completed: 3, running: 3, delayed: 2 } }).text).toBe(
      'The situation on 24 September 2026: three completed, three running and two delayed.',
    );
  });

  it.each([
    [{ completed: 1 }, 'en klar.'],
    [{ running: 1, delayed: 1 }, 'en pågår och en försenad.'],
    [{ decided: 1 }, 'en ej påbörjad.'],
    [{ decided: 2, paused: 1 }, 'en pausad och två ej påbörjade.'],
    [{ proposed: 12, cancelled: 13 }, 'tolv föreslagna och 13 avbrutna.'],
    [{ completed: 0, running: 0 }, 'planen har inga aktiviteter ännu.'],
    [{}, 'planen har inga aktiviteter ännu.'],
  ])('%j ends %s', (counts, end) => {
    expect(say(counts)).toBe(`Läget 24 september 2026: ${end}`);
  });

  it('comes in parts that say which status they speak of', () => {
    const { text, parts } = sv.stateOfThings({ date: '2026-09-24', counts: { completed: 1, delayed: 2 } });
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter(({ status }) => status !== undefined)).toEqual([
      { text: 'en klar', status: 'completed' },
      { text: 'två försenade', status: 'delayed' },
    ]);
  });
});

describe('dates', () => {
  it('are written as in Swedish', () => {
    expect(sv.day('2026-09-24')).toBe('24 september 2026');
    expect(sv.day('2026-01-01')).toBe('1 januari 2026');
    expect(sv.shortDay('2026-09-04')).toBe('4 sep. 2026');
    expect(sv.instant('2026-03-28T23:30:00.000Z')).toBe('29 mars 2026 kl. 00.30');
    expect(sv.instant('2026-03-29T23:30:00.000Z')).toBe('30 mars 2026 kl. 01.30');
    expect(en.instant('2026-09-24T06:12:00.000Z')).toBe('24 September 2026 at 08:12');
    expect(sv.periodInFull({ year: 2026, tertial: 'VB' })).toBe('verksamhetsberättelsen (VB) 2026');
  });

  it.each([
    [{ precision: 'day', date: '2026-09-24' }, '24 september 2026', '24 September 2026'],
    [{ precision: 'month', date: '2020-06' }, 'under juni 2020, dag okänd', 'during June 2020, day unknown'],
    [{ precision: 'season', date: '2020-21' }, 'under våren 2020, dag okänd', 'during the spring of 2020, day unknown'],
    [{ precision: 'year', date: '2023' }, 'under 2023, dag okänd', 'during 2023, day unknown'],
    [
      { precision: 'year', date: '2023', text: 'sedan 2023' },
      'under 2023, dag okänd (”sedan 2023”)',
      'during 2023, day unknown (“sedan 2023”)',
    ],
    [{ precision: 'unknown', date: null }, 'datum okänt', 'date unknown'],
  ] as const)('say no more than is known: %j', (on, swedish, english) => {
    expect(sv.onDate(on)).toBe(swedish);
    expect(en.onDate(on)).toBe(english);
  });

  it('keep number and word on one line where they are shown', () => {
    expect(unbroken('Läget 24 september 2026, T1 2026 kl. 08.12')).toBe('Läget 24\u00a0september\u00a02026, T1\u00a02026 kl.\u00a008.12');
  });
});

describe('durations and contacts', () => {
  it.each([
    [{ kind: 'openEnded' }, 'tills vidare'],
    [{ kind: 'dueBy', date: { precision: 'month', date: '2020-06' } }, 'klar senast juni 2020'],
    [{ kind: 'assignmentYear', year: 2026 }, 'uppdrag 2026'],
    [{ kind: 'milestone', tertial: 'T1', year: 2026 }, 'till första tertialet (T1) 2026'],
    [
      { kind: 'stateByDate', state: 'en grupp på plats', date: { precision: 'month', date: '2020-09' } },
      'en grupp på plats senast september 2020',
    ],
  ] as const)('%j is %s', (duration, words) => {
    expect(sv.duration(duration)).toBe(words);
  });

  it('say of a contact what is known, and that a role is missing where only a party is left', () => {
    expect(sv.contact({ kind: 'sameAs', field: 'convener' })).toBe('samma som sammankallande');
    expect(sv.contact({ kind: 'party', party: 'Förvaltningen' })).toBe('Förvaltningen (ingen roll utpekad)');
    expect(sv.contact({ kind: 'toBeAppointed', by: 'polisen' })).toBe('utses av polisen');
    expect(
      sv.contact({
        kind: 'several',
        of: [
          { kind: 'role', role: 'Kommunpolis' },
          { kind: 'group', name: 'utredningsgruppen' },
          { kind: 'unit', name: 'barn och unga' },
        ],
      }),
    ).toBe('Kommunpolis, utredningsgruppen och barn och unga');
    expect(sv.value(null)).toBe('ej angivet');
    expect(sv.value([])).toBe('inga');
    expect(sv.value({ periods: ['T1', 'VB'], continuous: true })).toBe('i samband med T1 och VB och löpande');
  });
});

describe('a changed duration', () => {
  const say = sv.event.ActivityDurationChanged;
  const from = { kind: 'assignmentYear', year: 2026 } as const;

  it('is an extension, a shortening or simply another', () => {
    const to = { kind: 'milestone', tertial: 'VB', year: 2026 } as const;
    expect(say({ activity: 'NV-07', from, to, direction: 'extended' })).toBe('NV-07 förlängdes till verksamhetsberättelsen (VB) 2026.');
    expect(
      say({ activity: 'NV-07', from, to: { kind: 'dueBy', date: { precision: 'day', date: '2026-06-30' } }, direction: 'shortened' }),
    ).toBe('NV-07 kortades till 30 juni 2026.');
    expect(say({ activity: 'NV-07', from, to: { kind: 'openEnded' }, direction: 'extended' })).toBe(
      'NV-07 förlängdes och löper tills vidare.',
    );
    expect(say({ activity: 'NV-07', from: null, to, direction: 'changed' })).toBe(
      'NV-07 fick ny löptid: till verksamhetsberättelsen (VB) 2026.',
    );
  });

  it('says from when, if that lies ahead', () => {
    const takesEffect = { precision: 'day', date: '2026-10-01' } as const;
    expect(say({ activity: 'NV-07', from, to: { kind: 'openEnded' }, direction: 'extended', takesEffect })).toBe(
      'NV-07 förlängdes och löper tills vidare, från 1 oktober 2026.',
    );
  });
});
