import { randomBytes } from 'node:crypto';
import type { ContactRef, OnDate } from '@sparbar/domain';
import { memoryStores } from '@sparbar/stores/memory';
import { decide, type CommandFor } from './decide';
import { enginesOn } from './engine-of';

const today = '2026-09-24';
const day = (date: string): { readonly effectiveOn: OnDate } => ({ effectiveOn: { precision: 'day', date } });

/** A cooperation whose steering group has the police and the schools in it since the first of March. */
async function steered() {
  const clock = { now: () => new Date(`${today}T09:00:00Z`) };
  const engineOf = enginesOn(memoryStores(), clock, { bytes: (count) => randomBytes(count) });
  let asked = 0;
  const say = async <Kind extends 'party' | 'forum' | 'decision'>(kind: Kind, id: string, command: object, party = 'district') => {
    asked += 1;
    const meta = { key: `k-${asked}`, body: asked, actor: { id: 'a', role: 'beredningsgrupp', party }, owner: party };
    return decide(engineOf, 'norrvik', kind, id, { today, ...command } as CommandFor<Kind>, meta);
  };
  for (const id of ['district', 'police', 'schools', 'hills'])
    await say('party', id, { type: 'RegisterParty', name: `${id} AB`, shortName: id, kind: 'other', ...day('2026-01-01') });
  await say('forum', 'steering', {
    type: 'EstablishForum',
    name: 'Styrgruppen',
    level: 'steering',
    mayDecide: ['other'],
    ...day('2026-01-01'),
  });
  const join = (forum: string, member: string, who: ContactRef, capacity = 'member') =>
    say('forum', forum, { type: 'JoinForum', member, who, capacity, ...day('2026-03-01') });
  let decided = 0;
  const record = async (party: string, date: string, more: object = {}) => {
    decided += 1;
    const content = { text: 'Ja.', ground: null, presentedBy: null, tookPart: null, effects: [], proposal: null };
    const done = await say(
      'decision',
      `d-${decided}`,
      { type: 'RecordDecision', forum: 'steering', ...content, ...day(date), ...more },
      party,
    );
    return done.events[0]?.type;
  };
  return { say, join, record };
}

const refused = (party: string, ...seats: readonly string[]) => ({
  reason: 'NotInForum',
  values: { forum: 'Styrgruppen', party: `${party} AB`, seats: seats.map((one) => `${one} AB`) },
});

it('lets anyone record for a forum in which nobody is said to sit', async () => {
  const { record } = await steered();
  expect(await record('district', '2026-09-01')).toBe('DecisionRecorded');
});

it('lets those record who sat there on the day of the decision, and says of the others who did', async () => {
  const { join, record, say } = await steered();
  await join('steering', 'm-1', { kind: 'role', role: 'Chef', party: 'police' });
  await join('steering', 'm-2', { kind: 'several', of: [{ kind: 'unit', name: 'Skolor', party: 'schools' }] });
  await expect(record('district', '2026-09-01')).rejects.toMatchObject(refused('district', 'police', 'schools'));
  expect(await record('police', '2026-09-01')).toBe('DecisionRecorded');
  expect(await record('district', '2026-02-01')).toBe('DecisionRecorded');
  expect(await record('district', '2026-09-01', { afterwards: true })).toBe('DecisionRecorded');
  await say('forum', 'steering', { type: 'LeaveForum', member: 'm-1', ...day('2026-06-01') });
  await expect(record('police', '2026-06-01')).rejects.toMatchObject(refused('police', 'schools'));
  expect(await record('police', '2026-05-31')).toBe('DecisionRecorded');
});

it('asks the same of whoever says that the forum decided otherwise, or repealed it', async () => {
  const { join, record, say } = await steered();
  await record('police', '2026-02-01');
  await join('steering', 'm-1', { kind: 'party', party: 'police' });
  const amend = { type: 'AmendDecision', field: 'text', to: 'Nej.', reason: 'Nytt möte' };
  await expect(say('decision', 'd-1', amend, 'schools')).rejects.toMatchObject(refused('schools', 'police'));
  await expect(say('decision', 'd-1', { type: 'RevokeDecision', reason: 'Fel' }, 'schools')).rejects.toMatchObject({
    reason: 'NotInForum',
  });
  // What was written wrongly may be put right by whoever keeps the record.
  expect((await say('decision', 'd-1', { ...amend, type: 'CorrectDecision' }, 'schools')).events[0]?.type).toBe('DecisionCorrected');
  expect((await say('decision', 'd-1', { type: 'RevokeDecision', reason: 'Fel' }, 'police')).events[0]?.type).toBe('DecisionRevoked');
});

it('counts who sits in the fora it consists of, and who carries on what was a party’s', async () => {
  const { join, record, say } = await steered();
  await say('forum', 'part', { type: 'EstablishForum', name: 'Delen', level: 'working', mayDecide: [], ...day('2026-01-01') });
  await join('part', 'm-1', { kind: 'party', party: 'hills' });
  await say('forum', 'steering', { type: 'ComposeForum', of: ['part'], ...day('2026-03-01') });
  await say('party', 'hills', { type: 'MergeParty', into: 'district', ...day('2026-07-01') });
  await expect(record('police', '2026-06-30')).rejects.toMatchObject(refused('police', 'hills'));
  expect(await record('district', '2026-07-01')).toBe('DecisionRecorded');
  await expect(record('district', '2026-06-30')).rejects.toMatchObject({ reason: 'NotInForum' });
  await expect(say('forum', 'part', { type: 'ComposeForum', of: ['steering'] })).rejects.toMatchObject({ reason: 'ForumIntoItself' });
  await expect(say('forum', 'part', { type: 'ComposeForum', of: ['ingen'] })).rejects.toMatchObject({ reason: 'NotFound' });
});

it('does not let those act for it who only present or listen', async () => {
  const { join, record } = await steered();
  await join('steering', 'm-1', { kind: 'party', party: 'police' });
  await join('steering', 'm-2', { kind: 'party', party: 'schools' }, 'presenter');
  await expect(record('schools', '2026-09-01')).rejects.toMatchObject(refused('schools', 'police'));
});

it('decides by the mandate of that day, and for no forum that is not in place', async () => {
  const { record, say } = await steered();
  await say('forum', 'steering', { type: 'ChangeMandate', mayDecide: [], ...day('2026-06-01') });
  expect(await record('police', '2026-05-31')).toBe('DecisionRecorded');
  expect(await record('police', '2026-06-01')).toBe('DecisionProposed');
  await say('forum', 'steering', { type: 'DissolveForum', into: [], ...day('2026-09-01') });
  await expect(record('police', '2026-09-01')).rejects.toMatchObject({ reason: 'ForumDissolved' });
  expect(await record('police', '2026-08-31')).toBe('DecisionProposed');
  await say('forum', 'later', { type: 'AnnounceForum', name: 'Torget', level: 'place', expected: null });
  await expect(record('police', today, { forum: 'later' })).rejects.toMatchObject({ reason: 'ForumNotFormed' });
});
