import type { AppendixArea } from '@sparbar/domain';
import type { AgreementDocument } from '../agreement/agreement';
import type { AppendixAreaEntry, AppendixDocument } from './appendix';
import { dryRun, type ProposedFate } from './dry-run';
import { lineageOf } from './lineage';

const entry = (id: string, name: string, more: Partial<AppendixAreaEntry> = {}): AppendixAreaEntry => ({
  ...{ id, code: id, name, description: null, level: 'local', handling: null, aliases: [], mapping: null, formerMappings: [] },
  ...more,
});
const appendix = (id: string, areas: readonly AppendixAreaEntry[]) => ({ id, areas }) as unknown as AppendixDocument;
const proposed = (id: string, name: string, handling: AppendixArea['handling'] = null): AppendixArea => ({
  ...{ id, name, description: null, level: 'local', handling },
});
const current = appendix('nu', [
  entry('nu.torg', 'Torgen', { aliases: ['Stationstorget'] }),
  entry('nu.unga', 'Unga'),
  entry('nu.vakter', 'Vakter', { handling: 'citywide' }),
]);
const old = appendix('da', [
  entry('da.skola', 'Skolan', {
    mapping: { to: { kind: 'successors', areas: ['nu.unga'] }, ground: '', comment: null, cause: {} as never },
  }),
]);
const agreement = { areas: [{ area: 'nu.torg', handledIn: 'actionPlan' }] } as unknown as AgreementDocument;
const activities = [
  { id: 'a-1', area: 'Stationstorget' },
  { id: 'a-2', area: 'Skolan' },
  { id: 'a-3', area: 'Något eget' },
];
const tried = (areas: readonly AppendixArea[], fates: readonly ProposedFate[] = []) =>
  dryRun({ areas, fates }, current, agreement, activities, lineageOf([current, old]));

describe('a dry run of a new appendix', () => {
  it('says which activities would be left without an area, and why', () => {
    const { orphaned } = tried([proposed('platser', 'Platser')], [{ area: 'nu.torg', fate: 'ceased', successors: [] }]);
    expect(orphaned).toEqual([
      { activity: 'a-1', area: 'Stationstorget', because: 'ceased' },
      { activity: 'a-2', area: 'Skolan', because: 'undecided' },
      { activity: 'a-3', area: 'Något eget', because: 'unknown' },
    ]);
  });

  it('follows an activity from an older area, through today’s, into the proposal', () => {
    const { proposed: areas, orphaned } = tried(
      [proposed('framtid', 'Ungas framtid'), proposed('platser', 'Platser')],
      [
        { area: 'nu.unga', fate: 'successors', successors: ['framtid', 'finns-inte'] },
        { area: 'nu.torg', fate: 'successors', successors: ['platser'] },
      ],
    );
    expect(areas.map(({ id, from, activities: filed }) => ({ id, from, filed }))).toEqual([
      { id: 'framtid', from: ['nu.unga'], filed: ['a-2'] },
      { id: 'platser', from: ['nu.torg'], filed: ['a-1'] },
    ]);
    expect(orphaned.map(({ activity }) => activity)).toEqual(['a-3']);
  });

  it('assumes of an area of the same name that it goes on, and says that it was assumed', () => {
    const { today, proposed: areas } = tried([proposed('torgen', 'torgen'), proposed('eget', 'Något eget')]);
    expect(today.map(({ name, fate, assumed, handledIn }) => [name, fate, assumed, handledIn])).toEqual([
      ['Torgen', 'successors', true, 'actionPlan'],
      ['Unga', 'undecided', false, null],
      ['Vakter', 'undecided', false, 'citywide'],
    ]);
    expect(areas.map(({ activities: filed }) => filed)).toEqual([['a-1'], ['a-3']]);
  });

  it('says which proposed areas nothing would be done in, but not of those that are dealt with elsewhere', () => {
    const { proposed: areas } = tried([
      proposed('nytt', 'Nytt', 'actionPlan'),
      proposed('oklart', 'Oklart'),
      proposed('linje', 'I linjen', 'lineWork'),
    ]);
    expect(areas.map(({ id, uncovered }) => [id, uncovered])).toEqual([
      ['nytt', true],
      ['oklart', true],
      ['linje', false],
    ]);
  });

  it('has everything unknown where there is no appendix yet', () => {
    const { today, orphaned } = dryRun({ areas: [], fates: [] }, undefined, undefined, activities, lineageOf([]));
    expect([today, orphaned.map(({ because }) => because)]).toEqual([[], ['unknown', 'unknown', 'unknown']]);
  });
});
