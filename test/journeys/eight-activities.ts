/**
 * The eight activities of a public document, as they stand there: the action plan of 2020 for Hässelby-Vällingby, Stockholm ("Åtgärdsplan 2020",
 * published by the city district). The document states no year of its own; 2020 is inferred. A dash in it is `null` here, and … marks what this
 * quotation leaves out. No person is named in it.
 */
export interface PrintedActivity {
  readonly reference: string;
  readonly area: string;
  readonly subheading: string | null;
  readonly title: string;
  readonly verb: string;
  readonly workingGroup: Printed;
  readonly duration: { readonly kind: string; readonly verbatim: string; readonly [particular: string]: unknown };
  readonly meetingFrequency: string | null;
  readonly meetingRecurrence: object | null;
  readonly convener: Printed;
  readonly districtContact: Printed;
  readonly policeContact: Printed;
  readonly otherParticipants: { readonly value: readonly object[]; readonly text: string } | null;
  readonly followUp: Printed;
}

/** The typed value, and beside it the words, with the heading where it drifts from the usual one. */
interface Printed {
  readonly value: object;
  readonly text: string;
  readonly label?: string;
}

export const document = 'Åtgärdsplan 2020, Hässelby-Vällingby stadsdelsområde';

const areas = {
  places: 'Riktat arbete mot avgränsade platser och utsatta områden',
  young: 'Unga i risk för kriminalitet',
  leavers: 'Avhopparverksamhet för kriminella',
  extremism: 'Arbetet mot våldsbejakande extremism',
  victims: 'Särskilt utsatta och sårbara brottsoffer',
  influence: 'Otillåten påverkan',
} as const;

const group = (name: string): object => ({ kind: 'group', name });
const role = (name: string): object => ({ kind: 'role', role: name });
const several = (...of: readonly object[]): object => ({ kind: 'several', of });

const strategist = { value: role('Säkerhetsstrateg'), text: 'Säkerhetsstrateg' } as const;
const officer = { value: role('Kommunpolis'), text: 'Kommunpolis' } as const;
const caller = { value: { kind: 'sameAs', field: 'convener' }, text: 'Samman kallande' } as const;
const monthly = { kind: 'regularly', times: 1, per: 'month' } as const;
const inJune = { kind: 'dueBy', date: { precision: 'month', date: '2020-06' }, verbatim: 'Klar juni 2020' } as const;
const duringTheYear = { kind: 'assignmentYear', year: 2020, verbatim: 'Uppdrag 2020' } as const;

const coordinator = group('Beredningsgruppen');
const continuously = 'Aktiviteterna följs upp löpande vid arbetsgruppens möten.';
const allYear: Printed = {
  value: { periods: ['T1', 'T2', 'VB'], continuous: true, coordinator },
  text: `Uppföljningen samordnas av beredningsgruppen och sker i samband med T1, T2 och VB. ${continuously}`,
};
const fromTheSummer: Printed = {
  value: { periods: ['T2', 'VB'], continuous: true, coordinator },
  text: `Uppföljningen samordnas av beredningsgruppen och sker i samband med T2 och VB. ${continuously}`,
};

/** What is printed as a party alone: which one, the journey knows. */
export const eightActivities = (administration: string, police: string): readonly PrintedActivity[] => {
  const party = { kind: 'party', party: administration };
  const theAdministration = { value: party, text: 'Förvaltningen' } as const;
  const thePolice = { kind: 'party', party: police };
  const none = { subheading: null, meetingFrequency: null, meetingRecurrence: null, otherParticipants: null } as const;
  return [
    {
      ...none,
      ...{ reference: 'HV-1', area: areas.places, verb: 'continue' },
      title: 'Fortsätta platssamverkan kring Hässelby torg enligt upprättad aktivitetslista.',
      workingGroup: { value: group('Befintlig arbetsgrupp'), text: 'Befintlig arbetsgrupp' },
      duration: { kind: 'openEnded', verbatim: 'Tillsvidare' },
      ...{ meetingFrequency: '1 gång per månad', meetingRecurrence: monthly },
      convener: { ...theAdministration, label: 'Samman kallande' },
      ...{ districtContact: caller, policeContact: officer },
      otherParticipants: {
        value: [
          ...[group('MTR'), group('SL'), group('Fastighetsägarföreningen i området'), group('Näringsliv')],
          { kind: 'unit', name: 'Trafikkontoret' },
        ],
        text: 'MTR, SL, fastighetsägarföreningen i området, näringsliv, trafikkontoret',
      },
      followUp: allYear,
    },
    {
      ...none,
      ...{ reference: 'HV-2', area: areas.places, verb: 'start' },
      title: 'Starta platssamverkan Vällingby centrum',
      workingGroup: { value: { kind: 'toBeAppointed' }, text: 'Ännu inte på plats' },
      duration: {
        ...{ kind: 'stateByDate', state: 'En arbetande grupp på plats', date: { precision: 'month', date: '2020-09' } },
        verbatim: 'En arbetande grupp på plats september 2020',
      },
      convener: { value: party, text: 'Stadsdelsförvaltningen', label: 'Samman kallande' },
      ...{ districtContact: caller, policeContact: officer },
      followUp: {
        value: { periods: ['T2'], continuous: false, criterion: 'att en samverkansgrupp finns' },
        text: 'att en samverkansgrupp finns följs upp i T2',
      },
    },
    {
      ...none,
      ...{ reference: 'HV-3', area: areas.young, verb: 'develop' },
      title: 'Fortsätta utveckla ett tidigt socialt stöd för barn och unga.',
      workingGroup: {
        value: several({ kind: 'unit', name: 'Avdelningen barn och ungdom' }, thePolice),
        text: 'Avdelningen barn och ungdom samt polis. Ansvariga enhetschefer utvecklar och följer upp i befintliga samverkansforum.',
      },
      duration: duringTheYear,
      convener: { ...theAdministration, label: 'Samman kallande' },
      districtContact: { value: role('Avdelningschef barn och ungdom'), text: 'Avdelningschef barn och ungdom' },
      policeContact: {
        value: several(role('Kommunpolis'), role('Representant från lokalpolisområdets utredningsgrupp för ungdom')),
        text: 'Kommunpolis och representant från lokalpolisområdets utredningsgrupp för ungdom',
      },
      followUp: allYear,
    },
    {
      ...none,
      ...{ reference: 'HV-4', area: areas.leavers, verb: 'develop' },
      title: 'Fortsätta utveckla riktade insatser inom SIG mot målgruppen samt implementera stadens gemensamma riktlinjer i arbetet.',
      workingGroup: { value: { kind: 'unit', name: 'Avdelningen vuxen' }, text: 'Avdelningen vuxen …' },
      duration: duringTheYear,
      convener: { ...theAdministration, label: 'Sammanställande' },
      districtContact: { value: role('Avdelningschef vuxen'), text: 'Avdelningschef vuxen' },
      ...{ policeContact: officer, followUp: allYear },
    },
    {
      ...none,
      ...{ reference: 'HV-5', area: areas.extremism, verb: 'revise' },
      title: 'Revidera handlingsplanen mot våldsbejakande extremism. I planen framgår aktiviteter och uppföljning.',
      workingGroup: {
        value: several(group('Förvaltningens arbetsgrupp mot VBE'), thePolice),
        text: 'Förvaltningens arbetsgrupp mot VBE samt polisen',
      },
      duration: {
        ...{ kind: 'milestone', tertial: 'T1', year: 2020 },
        verbatim: 'Planen klar till T1. I planen kommer det framgå tidplan för aktiviteter.',
      },
      ...{ meetingFrequency: 'Arbetsgruppen ses 1 gång per månad.', meetingRecurrence: monthly },
      ...{ convener: strategist, districtContact: strategist, policeContact: officer, followUp: allYear },
    },
    {
      ...none,
      ...{ reference: 'HV-6', area: areas.victims, subheading: 'Äldre', verb: 'form' },
      title: 'Bilda en grupp som lägger en plan med aktiviteter.',
      workingGroup: {
        value: several(
          { kind: 'unit', name: 'Avdelningen för äldreomsorg' },
          ...[thePolice, { kind: 'unit', name: 'Relationsvårdsteam/-centrum' }, role('Säkerhetsstrateg')],
        ),
        text: 'Representanter från avdelningen för äldreomsorg, polisen, relationsvårdsteam/-centrum, säkerhetsstrateg',
      },
      ...{ duration: inJune, convener: strategist, districtContact: strategist, policeContact: officer, followUp: fromTheSummer },
    },
    {
      ...none,
      ...{ reference: 'HV-7', area: areas.victims, subheading: 'Våld i nära relation', verb: 'produce' },
      title: 'Ta fram en samverkansform mellan polis och förvaltning.',
      workingGroup: {
        value: several({ kind: 'unit', name: 'Förvaltningens relationsvårdsteam' }, thePolice),
        text: 'Representant från förvaltningens relationsvårdsteam och polis',
      },
      ...{ duration: inJune, convener: { ...theAdministration, label: 'Samman kallande' } },
      districtContact: { value: role('Ansvarig enhetschef'), text: 'Ansvarig enhetschef i förvaltningen' },
      policeContact: { value: { kind: 'toBeAppointed', by: police }, text: 'Av polisen utsedd deltagare' },
      followUp: fromTheSummer,
    },
    {
      ...none,
      ...{ reference: 'HV-8', area: areas.influence, verb: 'update' },
      title: 'Uppdatera och förankra befintliga rutiner kring vad som ska göras vid hot.',
      workingGroup: {
        value: several(party, thePolice, role('Säkerhetsstrateg')),
        text: 'Representanter från förvaltningen, polisen samt säkerhetsstrateg',
      },
      ...{ duration: inJune, convener: strategist, districtContact: strategist, policeContact: officer, followUp: fromTheSummer },
    },
  ];
};
