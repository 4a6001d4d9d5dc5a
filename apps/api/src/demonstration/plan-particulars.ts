import type { TermsValueOf } from '@sparbar/domain';
import { activity, day, terms, type Step } from './step';

/** In September 2026 the preparatory group filled in what the plan had left out: causes, goals, what it costs, and how one will know. */
const filledIn = 'Beredningsgruppen gick igenom planens rader inför nästa plan.';

/** One after the other, as one types. */
const after = (seconds: number): string => `2026-09-23T16:38:${String(seconds).padStart(2, '0')}`;

const rows = (told: readonly (TermsValueOf & { readonly of: string })[]): readonly Step[] =>
  told.map(({ of, ...change }, index) => terms(after(index), of, { type: 'AmendTerms', ...change, reason: filledIn }));

export const particularsFilledIn: readonly Step[] = [
  ...rows([
    { of: 'NV-04', field: 'cause', to: 'Skolorna märker oro tidigt, men vet inte vem de ska ringa.' },
    { of: 'NV-04', field: 'measure', to: 'En rutin som alla fyra skolor, socialtjänsten och polisen följer.' },
    { of: 'NV-04', field: 'operativeGoal', to: 'Ingen elev som oroar väntar mer än en vecka på ett första samtal.' },
    { of: 'NV-04', field: 'preventionKinds', to: ['social'] },
    { of: 'NV-04', field: 'preventionLevels', to: ['targeted', 'indicated'] },
    {
      of: 'NV-04',
      field: 'indicators',
      to: [
        {
          ...{ kind: 'indicator', name: 'Skolor där rutinen används', unit: 'skolor', target: '4' },
          baseline: { value: '1', on: { precision: 'month', date: '2026-01', text: 'januari 2026' }, verbatim: 'en av fyra skolor' },
        },
        { kind: 'indicator', name: 'Dagar till ett första samtal', unit: 'dagar', baseline: null, target: '7' },
      ],
    },
    { of: 'NV-04', field: 'cost', to: { kind: 'cost', amount: null, financing: 'ownBudget', verbatim: 'Inom ordinarie verksamhet' } },
    { of: 'NV-09', field: 'cause', to: 'Bilar kör fort förbi skolan och sikten vid övergången är skymd.' },
    { of: 'NV-09', field: 'preventionKinds', to: ['situational'] },
    {
      of: 'NV-09',
      field: 'cost',
      to: { kind: 'cost', amount: 1_250_000, financing: 'allocation', verbatim: '1,25 mnkr ur trafiknämndens pott' },
    },
    { of: 'NV-03', field: 'preventionKinds', to: ['situational', 'safety'] },
    { of: 'NV-03', field: 'cost', to: { kind: 'cost', amount: 480_000, financing: 'grant' } },
    { of: 'NV-02', field: 'meetingRecurrence', to: { kind: 'regularly', times: 1, per: 'week' } },
    { of: 'NV-01', field: 'meetingRecurrence', to: { kind: 'regularly', times: 1, every: 2, per: 'week' } },
    { of: 'NV-07', field: 'when', to: 'Fredagar och lördagar, kl. 20–24' },
    { of: 'NV-07', field: 'who', to: 'Föräldrar i grupper om tre, med en samordnare' },
  ]),
  activity(after(50), 'NV-01', { type: 'AmendActivity', field: 'verb', to: 'continue', reason: filledIn }),
  activity(after(51), 'NV-05', { type: 'AmendActivity', field: 'verb', to: 'develop', reason: filledIn }),
  activity(after(52), 'NV-06', {
    ...{ type: 'CorrectActivity', field: 'subheading', to: 'Våld i nära relation', reason: 'Rubriken föll bort när planen skrevs in.' },
    effectiveOn: day('2026-02-02'),
    afterwards: true,
    source: { document: 'Åtgärdsplan 2026', page: '7', quote: 'Våld i nära relation', reading: 'stated' },
  }),
  terms(after(53), 'NV-15', {
    ...{ type: 'CorrectTerms', field: 'policeContact', to: { kind: 'role', role: 'Kommunpolis', party: 'polisen' } },
    ...{ wording: { text: 'Kommunpolisen', label: 'Kontakt hos polisen' }, reason: 'Planen nämner kommunpolisen.' },
  }),
];
