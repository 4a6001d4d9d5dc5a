import { catalogue } from '@sparbar/domain';
import { projectionScenario, type RecordedFact } from '@sparbar/event-sourcing/testing';
import { cooperationModel } from './cooperation';

const fact = (kind: string, stream: string, type: string, data: object): RecordedFact => ({
  kind,
  stream,
  type,
  data,
  recordedAt: '2026-01-02T10:00:00.000Z',
});
const opened = fact('cooperation', 'test', 'CooperationOpened', {
  name: 'Norrvik',
  district: 'Norrviks stadsdelsområde',
  origin: 'sparbar.example/norrvik',
});
const granted = (account: string, role: string) => fact('access', account, 'AccessGranted', { account, role, party: 'p1' });
const { given } = projectionScenario(cooperationModel, catalogue);

describe('the cooperation', () => {
  it('is one document with its parties, fora and who has access', () => {
    given(
      opened,
      fact('party', 'p1', 'PartyRegistered', { name: 'Polisen i Norrvik', shortName: 'LPO', kind: 'police' }),
      fact('forum', 'f1', 'ForumEstablished', { name: 'Styrgruppen', level: 'steering', mayDecide: ['changeDuration'] }),
      granted('u1', 'revisor'),
    ).thenDocument('test', {
      id: 'test',
      name: 'Norrvik',
      district: 'Norrviks stadsdelsområde',
      origin: 'sparbar.example/norrvik',
      openedOn: '2026-01-02',
      parties: [
        {
          ...{
            id: 'p1',
            name: 'Polisen i Norrvik',
            shortName: 'LPO',
            kind: 'police',
            formerNames: [],
            aliases: [],
            merged: null,
            split: null,
          },
          cause: expect.objectContaining({ seq: 2 }),
        },
      ],
      fora: [
        {
          ...{ id: 'f1', name: 'Styrgruppen', level: 'steering', mayDecide: ['changeDuration'], standing: 'established', formerNames: [] },
          cause: expect.objectContaining({ seq: 3 }),
        },
      ],
      people: [],
      access: [{ account: 'u1', role: 'revisor', party: 'p1', cause: expect.objectContaining({ seq: 4 }) }],
    } as never);
  });

  it('gives one access to each account: the latest, or none once it is revoked', () => {
    const document = given(
      opened,
      granted('u1', 'revisor'),
      granted('u2', 'styrgrupp'),
      granted('u1', 'administrator'),
      fact('access', 'u2', 'AccessRevoked', { account: 'u2' }),
    ).document('test');
    expect(document?.access.map(({ account, role }) => [account, role])).toEqual([['u1', 'administrator']]);
  });

  it('says of a party that merged what it went into, and leaves it in its place', () => {
    const party = (id: string, shortName: string): RecordedFact => ({
      ...fact('party', id, 'PartyRegistered', { name: shortName, shortName, kind: 'district' }),
      effectiveOn: { precision: 'day', date: '2025-01-01' },
    });
    const document = given(opened, party('p1', 'Granhöjden'), party('p2', 'Norrvik'), {
      ...fact('party', 'p1', 'PartyMerged', { into: 'p2' }),
      effectiveOn: { precision: 'day', date: '2025-07-01' },
    }).document('test');
    expect(document?.parties.map(({ id, merged }) => [id, merged])).toEqual([
      ['p1', { into: 'p2', on: { precision: 'day', date: '2025-07-01' } }],
      ['p2', null],
    ]);
  });

  it('keeps a forum in its place from when it was announced, under each of its names', () => {
    const on = (date: string, told: RecordedFact): RecordedFact => ({ ...told, effectiveOn: { precision: 'day', date } });
    const facts = [
      opened,
      on('2025-01-01', fact('forum', 'f1', 'ForumAnnounced', { name: 'Torggruppen', level: 'place', expected: null })),
      on('2025-02-01', fact('forum', 'f1', 'ForumEstablished', { name: 'Torggruppen', level: 'place', mayDecide: [] })),
      on('2025-03-01', fact('forum', 'f1', 'ForumRenamed', { from: 'Torggruppen', name: 'Platssamverkan torget' })),
      on('2025-04-01', fact('forum', 'f1', 'ForumMandateChanged', { from: [], to: ['other'] })),
      on('2025-05-01', fact('forum', 'f1', 'ForumDissolved', { into: [] })),
    ];
    const at = (count: number) =>
      given(...facts.slice(0, count))
        .document('test')
        ?.fora.map(({ cause: _cause, id: _id, ...rest }) => rest);
    const called = { name: 'Torggruppen', level: 'place', mayDecide: [], formerNames: [] };
    expect(at(2)).toEqual([{ ...called, standing: 'announced' }]);
    expect(at(3)).toEqual([{ ...called, standing: 'established' }]);
    expect(at(6)).toEqual([
      {
        ...{ name: 'Platssamverkan torget', level: 'place', mayDecide: ['other'], standing: 'dissolved' },
        formerNames: [{ name: 'Torggruppen', until: { precision: 'day', date: '2025-03-01' } }],
      },
    ]);
  });

  it('says of a party that became several which they are', () => {
    const party = (id: string): RecordedFact => fact('party', id, 'PartyRegistered', { name: id, shortName: id, kind: 'district' });
    const document = given(
      opened,
      party('p1'),
      party('p2'),
      party('p3'),
      fact('party', 'p1', 'PartyDivided', { into: ['p2', 'p3'] }),
    ).document('test');
    expect(document?.parties.map(({ split }) => split?.into)).toEqual([['p2', 'p3'], undefined, undefined]);
  });

  it('calls a party what it is called, and keeps what it was called before and besides, also what is entered late', () => {
    const renamed = (date: string, shortName: string): RecordedFact => ({
      ...fact('party', 'p1', 'PartyRenamed', { from: '', name: `Polisen i ${shortName}`, shortName }),
      effectiveOn: { precision: 'day', date },
    });
    const first = { ...fact('party', 'p1', 'PartyRegistered', { name: 'Polisen', shortName: 'LPO', kind: 'police' }) };
    const [party] =
      given(
        opened,
        { ...first, effectiveOn: { precision: 'day', date: '2023-01-01' } },
        renamed('2025-03-01', 'Norrvik'),
        renamed('2024-03-01', 'Sundet'),
        fact('party', 'p1', 'PartyAlsoCalled', { alias: 'Närpolisen' }),
        fact('party', 'p1', 'PartyAlsoCalled', { alias: 'Vakten' }),
        fact('party', 'p1', 'PartyNotCalled', { alias: 'Vakten' }),
      ).document('test')?.parties ?? [];
    expect(party).toMatchObject({ name: 'Polisen i Norrvik', shortName: 'Norrvik', aliases: ['Närpolisen'] });
    expect(party?.formerNames).toEqual([
      { name: 'Polisen', shortName: 'LPO', until: { precision: 'day', date: '2024-03-01' } },
      { name: 'Polisen i Sundet', shortName: 'Sundet', until: { precision: 'day', date: '2025-03-01' } },
    ]);
  });

  it('takes in a party that was there before the cooperation was opened', () => {
    given(fact('party', 'p1', 'PartyRegistered', { name: 'Polisen', shortName: 'LPO', kind: 'police' }), opened).thenDocument('test', {
      name: 'Norrvik',
      parties: [expect.objectContaining({ id: 'p1' })],
    } as never);
  });
});
