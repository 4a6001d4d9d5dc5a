import type { ActivityTerms, ContactRef, Tertial } from '@sparbar/domain';
import { activity, terms, type Step } from './step';

/** The plan of 2026: what was proposed in January and later, and on which terms. */
export const planName = 'Norrviks åtgärdsplan 2026';

export const areas = {
  squares: 'Trygga torg och stråk',
  young: 'Barn och ungas vardag',
  home: 'Trygg i sitt hem',
  elderly: 'Äldre som luras på pengar',
  traffic: 'Lugn trafik där barn rör sig',
} as const;

const district = 'stadsdelsforvaltningen';
const police = 'lokalpolisomradet';
const schools = 'utbildningsforvaltningen';
const traffic = 'trafikkontoret';

const role = (name: string, party: string): ContactRef => ({ kind: 'role', role: name, party });
const unit = (name: string, party: string): ContactRef => ({ kind: 'unit', name, party });
const party = (name: string): ContactRef => ({ kind: 'party', party: name });
const group = (name: string, forum?: string): ContactRef => ({ kind: 'group', name, ...(forum === undefined ? {} : { forum }) });
const several = (...of: readonly ContactRef[]): ContactRef => ({ kind: 'several', of });
const appointedBy = (who: string): ContactRef => ({ kind: 'toBeAppointed', by: who });
const sameAsConvener: ContactRef = { kind: 'sameAs', field: 'convener' };

const strategist = role('Trygghetsstrateg', district);
const communityOfficer = role('Kommunpolis', police);

const allThree: readonly Tertial[] = ['T1', 'T2', 'VB'];
const followedUp = (periods: readonly Tertial[], criterion?: string): ActivityTerms['followUp'] => ({
  periods,
  continuous: true,
  ...(criterion === undefined ? {} : { criterion }),
});

/** The usual arrangement; each activity says what differs. */
const usual: ActivityTerms = {
  duration: { kind: 'assignmentYear', year: 2026, verbatim: 'Uppdrag 2026' },
  workingGroup: null,
  meetingFrequency: null,
  convener: strategist,
  districtContact: sameAsConvener,
  policeContact: communityOfficer,
  otherParticipants: [],
  followUp: followedUp(allThree),
};

export interface Planned {
  readonly reference: string;
  readonly title: string;
  readonly area: string;
  readonly targetGroup?: string;
  readonly terms: ActivityTerms;
}

export const planned = {
  walks: {
    reference: 'NV-01',
    title: 'Gå trygghetsvandringar kring Norrviks torg',
    area: areas.squares,
    targetGroup: 'Boende och butiker vid torget',
    terms: {
      ...usual,
      duration: { kind: 'dueBy', date: { precision: 'month', date: '2026-05', text: 'maj 2026' }, verbatim: 'Klart i maj 2026' },
      workingGroup: group('Arbetsgruppen för torgen', 'torggruppen'),
      meetingFrequency: 'Varannan vecka under våren',
      otherParticipants: [party(traffic), group('Fastighetsägare vid Norrviks torg')],
      followUp: followedUp(['T1']),
    },
  },
  evenings: {
    reference: 'NV-02',
    title: 'Vara på plats vid Stationstorget på kvällarna',
    area: areas.squares,
    targetGroup: 'Alla som passerar torget',
    terms: {
      ...usual,
      duration: { kind: 'openEnded', verbatim: 'Tills vidare' },
      workingGroup: several(unit('Fältgruppen', district), unit('Områdespoliserna', police)),
      meetingFrequency: 'En gång i veckan',
      otherParticipants: [group('Kollektivtrafikens värdar'), group('Butikerna i stationshuset')],
    },
  },
  lights: {
    reference: 'NV-03',
    title: 'Bättre ljus och sikt i Granens park',
    area: areas.squares,
    terms: {
      ...usual,
      duration: { kind: 'dueBy', date: { precision: 'day', date: '2026-06-30' }, verbatim: 'Klart före sommaren' },
      convener: role('Parkingenjör', traffic),
      districtContact: strategist,
      meetingFrequency: 'Vid behov',
      followUp: followedUp(['T2', 'VB'], 'Alla mörka partier längs huvudstråket är åtgärdade'),
    },
  },
  routine: {
    reference: 'NV-04',
    title: 'En gemensam rutin när en elev oroar',
    area: areas.young,
    targetGroup: 'Elever i årskurs 4–9',
    terms: {
      ...usual,
      duration: {
        kind: 'stateByDate',
        state: 'Rutinen används på alla fyra skolor',
        date: { precision: 'day', date: '2026-09-15' },
        verbatim: 'Rutinen används på alla fyra skolor den 15 september',
      },
      workingGroup: several(role('Skolkurator', schools), unit('Enheten barn och ungdom', district), communityOfficer),
      meetingFrequency: 'En gång i månaden',
      convener: role('Enhetschef barn och ungdom', district),
      otherParticipants: [party(schools)],
      followUp: followedUp(['T2', 'VB'], 'Antal skolor där rutinen är i bruk'),
    },
  },
  hall: {
    reference: 'NV-05',
    title: 'Öppen idrottshall på fredagskvällar',
    area: areas.young,
    targetGroup: 'Unga 13–17 år',
    terms: {
      ...usual,
      duration: { kind: 'dueBy', date: { precision: 'day', date: '2026-06-12' }, verbatim: 'Till skolavslutningen' },
      workingGroup: unit('Ungdomsgårdarna', district),
      meetingFrequency: 'Varannan vecka',
      policeContact: appointedBy(police),
      otherParticipants: [party(schools), group('Norrviks idrottsförening')],
    },
  },
  asking: {
    reference: 'NV-06',
    title: 'Utbilda i att fråga om våld hema',
    area: areas.home,
    targetGroup: 'Personal som möter vuxna och barn',
    terms: {
      ...usual,
      duration: { kind: 'milestone', tertial: 'T1', year: 2026, verbatim: 'Genomfört till T1' },
      workingGroup: unit('Relationsteamet', district),
      convener: role('Enhetschef vuxna', district),
      followUp: followedUp(['T1']),
    },
  },
  adults: {
    reference: 'NV-07',
    title: 'Vuxenvandra i Norrvik på helgerna',
    area: areas.young,
    targetGroup: 'Unga som är ute sent',
    terms: {
      ...usual,
      duration: { kind: 'dueBy', date: { precision: 'month', date: '2026-06', text: 'juni 2026' }, verbatim: 'Klart juni 2026' },
      workingGroup: group('Vuxenvandrarna i Norrvik'),
      meetingFrequency: 'En gång i månaden',
      otherParticipants: [party(schools), group('Föräldraföreningarna')],
      followUp: followedUp(['T2', 'VB']),
    },
  },
  fraud: {
    reference: 'NV-08',
    title: 'Träffar om bedrägerier på seniorernas mötesplatser',
    area: areas.elderly,
    targetGroup: 'Äldre som bor själva',
    terms: {
      ...usual,
      workingGroup: several(unit('Mötesplatserna för seniorer', district), role('Brottsförebyggare', police)),
      convener: role('Samordnare för seniorer', district),
      otherParticipants: [group('Pensionärsföreningarna'), group('Bankkontoret vid Norrviks torg')],
    },
  },
  crossing: {
    reference: 'NV-09',
    title: 'Säkrare passage vid Tallbackens skola',
    area: areas.traffic,
    targetGroup: 'Skolbarn som går eller cyklar',
    terms: {
      ...usual,
      duration: { kind: 'dueBy', date: { precision: 'month', date: '2026-11', text: 'november 2026' }, verbatim: 'Klart i november' },
      workingGroup: unit('Projektavdelningen', traffic),
      convener: role('Projektledare', traffic),
      districtContact: strategist,
      otherParticipants: [party(schools)],
      followUp: followedUp(['T2', 'VB']),
    },
  },
  mopeds: {
    reference: 'NV-10',
    title: 'Lugnare mopedtrafik genom Granens park',
    area: areas.traffic,
    targetGroup: 'Unga mopedförare och deras föräldrar',
    terms: {
      ...usual,
      duration: { kind: 'milestone', tertial: 'T1', year: 2027, verbatim: 'Klart till T1 2027' },
      workingGroup: appointedBy(traffic),
      convener: appointedBy(district),
      districtContact: strategist,
      policeContact: role('Trafikpolis', police),
      followUp: followedUp(['VB']),
    },
  },
  laundries: {
    reference: 'NV-11',
    title: 'Trygghetsvärdar i tvättstugorna på Lindgårdsvägen',
    area: areas.home,
    terms: {
      ...usual,
      workingGroup: null,
      convener: party(district),
      policeContact: null,
      otherParticipants: [group('Hyresgästerna på Lindgårdsvägen')],
      followUp: null,
    },
  },
  picture: {
    reference: 'NV-12',
    title: 'Gemensam lägesbild varje månad',
    area: areas.squares,
    terms: {
      ...usual,
      duration: { kind: 'openEnded', verbatim: 'Löpande' },
      workingGroup: group('Beredningsgruppen', 'beredningsgruppen'),
      meetingFrequency: 'En gång i månaden',
    },
  },
} as const satisfies Record<string, Planned>;

/** An activity enters the plan as a proposal, and its terms are agreed the same day. */
export const proposed = (at: string, { reference, title, area, targetGroup, terms: agreed }: Planned): readonly Step[] => [
  activity(`${at}:00`, reference, {
    type: 'ProposeActivity',
    reference,
    title,
    area,
    plan: planName,
    ...(targetGroup === undefined ? {} : { targetGroup }),
  }),
  terms(`${at}:30`, reference, { type: 'AgreeTerms', terms: agreed }),
];
