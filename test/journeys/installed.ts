import { openHouse, password, post, read, signedIn, visitor, written, type Agent, type House, type Written } from './house';
import type { AppOptions } from '../../apps/api/src/create-app';

export const coop = '/api/cooperations/lunden';
export const neighbour = '/api/cooperations/backen';

/** A house where people have moved in: two cooperations, a plan with one activity under way, and one of each role. */
export interface Installed {
  readonly house: House;
  readonly administrator: Agent;
  readonly secretary: Agent;
  readonly chief: Agent;
  readonly auditor: Agent;
  /** Writes in the other cooperation. */
  readonly stranger: Agent;
  readonly party: string;
  /** The other party of the first cooperation. */
  readonly schools: string;
  readonly steering: string;
  readonly preparatory: string;
  readonly activity: Written;
}

const everything = ['includeActivity', 'changeDuration', 'cancelActivity', 'other'];

export async function install(options: Partial<AppOptions> = {}): Promise<Installed> {
  const house = await openHouse(options);
  const administrator = visitor(house);
  await administrator.post('/api/session/first').send({ token: house.firstAdministratorToken, user: 'Eva', password }).expect(201);
  for (const user of ['sekreteraren', 'chefen', 'revisorn', 'grannen'])
    await written(post(administrator, '/api/accounts', { user, password }));

  await written(post(administrator, '/api/cooperations', { id: 'lunden', name: 'Lundens samverkan', district: 'Lunden' }));
  await written(post(administrator, '/api/cooperations', { id: 'backen', name: 'Backens samverkan', district: 'Backen' }));
  const party = (
    await written(post(administrator, `${coop}/parties`, { name: 'Stadsdelsförvaltningen', shortName: 'SDF', kind: 'district' }))
  ).id;
  const other = (await written(post(administrator, `${neighbour}/parties`, { name: 'Polisen', shortName: 'Polisen', kind: 'police' }))).id;
  const schools = (await written(post(administrator, `${coop}/parties`, { name: 'Skolorna', shortName: 'Skolorna', kind: 'education' })))
    .id;
  const steering = (await written(post(administrator, `${coop}/fora`, { name: 'Styrgruppen', level: 'steering', mayDecide: everything })))
    .id;
  const preparatory = (
    await written(post(administrator, `${coop}/fora`, { name: 'Beredningsgruppen', level: 'preparatory', mayDecide: ['includeActivity'] }))
  ).id;
  await written(post(administrator, `${coop}/access`, { user: 'sekreteraren', role: 'beredningsgrupp', party }));
  await written(post(administrator, `${coop}/access`, { user: 'chefen', role: 'styrgrupp', party }));
  await written(post(administrator, `${coop}/access`, { user: 'revisorn', role: 'revisor', party }));
  await written(post(administrator, `${neighbour}/access`, { user: 'grannen', role: 'beredningsgrupp', party: other }));

  const secretary = await signedIn(house, 'sekreteraren');
  const activity = await written(post(secretary, `${coop}/activities`, proposal('LU-01')));
  await written(post(secretary, `${coop}/activities/LU-01/terms`, { terms }));
  await written(post(secretary, `${coop}/activities/LU-01/status`, { status: 'decided' }));
  const started = await written(post(secretary, `${coop}/activities/LU-01/status`, { status: 'running' }));
  await read(secretary, `${coop}/activities/LU-01`, started);
  const [chief, auditor, stranger] = [await signedIn(house, 'chefen'), await signedIn(house, 'revisorn'), await signedIn(house, 'grannen')];
  return { house, administrator, secretary, chief, auditor, stranger, party, schools, steering, preparatory, activity };
}

export const proposal = (reference: string): object => ({
  reference,
  title: `Aktiviteten ${reference}`,
  area: 'Trygga torg',
  plan: 'Plan 2026',
});

export const until = (date: string): object => ({ kind: 'dueBy', date: { precision: 'day', date } });

export const terms = {
  duration: until('2026-10-15'),
  workingGroup: null,
  meetingFrequency: null,
  convener: { kind: 'role', role: 'Trygghetsstrateg' },
  districtContact: { kind: 'sameAs', field: 'convener' },
  policeContact: { kind: 'toBeAppointed', by: 'polisen' },
  otherParticipants: [
    {
      kind: 'several',
      of: [
        { kind: 'group', name: 'Butikerna' },
        { kind: 'unit', name: 'Fältgruppen' },
      ],
    },
  ],
  followUp: { periods: ['T1', 'T2', 'VB'], continuous: false },
};

const day = (date: string): object => ({ precision: 'day', date });

/** A citywide appendix: which areas, by their designations and names. */
export const appendix = (version: string, from: string, signed: string, areas: Readonly<Record<string, string>>): object => ({
  ...{ title: 'Prioriterade områden', version, origin: { issuer: 'Staden', reference: null } },
  ...{ inForceFrom: day(from), signedOn: day(signed), reviewDue: null, afterwards: true },
  areas: Object.entries(areas).map(([id, name]) => ({ id, name, description: null, level: 'local', handling: null })),
});

/** A local agreement that follows an appendix, or none; and how it takes an area over. */
export const agreement = (follows: string | null, from = '2024-03-01'): object => ({
  ...{ title: 'Lundens överenskommelse', appendix: follows, purposes: ['Trygga torg'] },
  ...{ inForceFrom: day(from), until: null, afterwards: true },
});

export const takes = (area: string): object => ({
  ...{ area, local: null, handledIn: 'actionPlan', prioritised: true, emphasised: false, goal: null, comment: null, crossReference: null },
});
