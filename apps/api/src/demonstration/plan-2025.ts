import { allThree, district, followedUp, group, hills, party, police, role, schools, several, strategist, unit, usualIn } from './contacts';
import type { Planned } from './step';

/** The plan of 2025, the first that was followed here: what was proposed in January and later, and on which terms. */
export const plan2025 = 'Norrviks åtgärdsplan 2025';

const areas = {
  places: 'Platser där många rör sig',
  young: 'Barn och ungas vardag',
  home: 'Trygg i sitt hem',
  elderly: 'Äldre som luras på pengar',
} as const;

const usual = usualIn(2025);

export const planned2025 = {
  square: {
    reference: '25-01',
    title: 'Städa och tända Stationstorget',
    area: areas.places,
    targetGroup: 'Alla som passerar torget',
    terms: {
      ...usual,
      duration: { kind: 'dueBy', date: { precision: 'month', date: '2025-05', text: 'maj 2025' }, verbatim: 'Klart i maj' },
      workingGroup: group('Arbetsgruppen för torgen', 'torggruppen'),
      meetingFrequency: 'Varannan vecka',
      otherParticipants: [group('Butikerna i stationshuset'), group('Kollektivtrafikens värdar')],
      followUp: followedUp(['T1']),
    },
  },
  hillside: {
    reference: '25-02',
    title: 'Kvällsvandra med föreningarna i Granhöjden',
    area: areas.places,
    targetGroup: 'Boende i Granhöjden',
    terms: {
      ...usual,
      duration: { kind: 'openEnded', verbatim: 'Tills vidare' },
      workingGroup: several(unit('Granhöjdens fältgrupp', hills), group('Föreningarna i Granhöjden')),
      meetingFrequency: 'En gång i månaden',
      convener: role('Föreningssamordnare', hills),
    },
  },
  homework: {
    reference: '25-03',
    title: 'Läxhjälp och mellanmål efter skolan',
    area: areas.young,
    targetGroup: 'Elever i årskurs 6–9',
    terms: {
      ...usual,
      workingGroup: unit('Fritidsledarna', district),
      meetingFrequency: 'En gång i månaden',
      convener: role('Biträdande rektor', schools),
      districtContact: role('Enhetschef barn och ungdom', district),
      otherParticipants: [group('Norrviks idrottsförening')],
    },
  },
  absence: {
    reference: '25-04',
    title: 'Ring hem samma dag när en elev är borta',
    area: areas.young,
    targetGroup: 'Elever i årskurs 4–9 och deras vårdnadshavare',
    terms: {
      ...usual,
      duration: { kind: 'dueBy', date: { precision: 'day', date: '2025-05-30' }, verbatim: 'På plats före sommaren' },
      convener: role('Skolkurator', schools),
      districtContact: role('Enhetschef barn och ungdom', district),
      policeContact: null,
      followUp: followedUp(allThree, 'Andel frånvarodagar då någon ringt hem före lunch'),
    },
  },
  cellars: {
    reference: '25-05',
    title: 'Lås och ljus i cykelrummen på Lindgårdsvägen',
    area: areas.home,
    targetGroup: 'Hyresgästerna på Lindgårdsvägen',
    terms: {
      ...usual,
      duration: { kind: 'dueBy', date: { precision: 'day', date: '2025-08-29' }, verbatim: 'Klart i augusti' },
      convener: group('Hyresvärden på Lindgårdsvägen'),
      districtContact: strategist,
      followUp: followedUp(['T2', 'VB']),
    },
  },
  web: {
    reference: '25-06',
    title: 'Föräldrakvällar om det som händer på nätet',
    area: areas.young,
    targetGroup: 'Vårdnadshavare till barn i årskurs 5–8',
    terms: {
      ...usual,
      duration: { kind: 'milestone', tertial: 'T1', year: 2025, verbatim: 'Genomfört till T1' },
      workingGroup: several(role('Skolkurator', schools), role('Brottsförebyggare', police)),
      convener: role('Skolkurator', schools),
      districtContact: strategist,
      followUp: followedUp(['T1']),
    },
  },
  neighbours: {
    reference: '25-07',
    title: 'Grannar som ser efter varandra i Björkliden',
    area: areas.home,
    targetGroup: 'Villaägare i Björkliden',
    terms: {
      ...usual,
      workingGroup: group('Villaföreningen i Björkliden'),
      convener: role('Områdespolis', police),
      districtContact: strategist,
      followUp: followedUp(['T2', 'VB']),
    },
  },
  calls: {
    reference: '25-08',
    title: 'Ringa runt till äldre som bor ensamma',
    area: areas.elderly,
    targetGroup: 'Äldre som bor själva',
    terms: {
      ...usual,
      duration: { kind: 'openEnded', verbatim: 'Tills vidare' },
      workingGroup: several(unit('Mötesplatserna för seniorer', district), group('Pensionärsföreningarna')),
      meetingFrequency: 'Varannan månad',
      convener: role('Samordnare för seniorer', hills),
    },
  },
  summer: {
    reference: '25-09',
    title: 'Sommarkvällar i Granens park',
    area: areas.young,
    targetGroup: 'Unga som är hemma hela sommaren',
    terms: {
      ...usual,
      duration: { kind: 'dueBy', date: { precision: 'day', date: '2025-08-31' }, verbatim: 'Juni till augusti' },
      workingGroup: group('Arbetsgruppen för ungas kvällar', 'kvallsgruppen'),
      convener: role('Enhetschef för ungdomsgårdarna', district),
      followUp: followedUp(['T2']),
    },
  },
  graffiti: {
    reference: '25-10',
    title: 'Klottret borta inom två dygn',
    area: areas.places,
    terms: { ...usual, workingGroup: unit('Parkarbetarna', district), meetingFrequency: 'Vid behov', followUp: followedUp(['T1', 'T2']) },
  },
  path: {
    reference: '25-11',
    title: 'Tryggare väg mellan Granhöjden och stationen',
    area: areas.places,
    terms: {
      ...usual,
      duration: { kind: 'dueBy', date: { precision: 'season', date: '2026-21', text: 'våren 2026' }, verbatim: 'Klart våren 2026' },
      otherParticipants: [group('Föreningarna i Granhöjden')],
      followUp: followedUp(['VB']),
    },
  },
  shops: {
    reference: '25-12',
    title: 'Öva med butikerna vad man gör vid ett rån',
    area: areas.places,
    targetGroup: 'Butiker och kiosker vid Norrviks torg',
    terms: {
      ...usual,
      convener: role('Områdespolis', police),
      districtContact: strategist,
      otherParticipants: [group('Företagarna vid Norrviks torg'), party(schools)],
      followUp: followedUp(['VB']),
    },
  },
} as const satisfies Record<string, Planned>;
