import type { RefusalSentences } from '../refusal-words';
import { dates } from './dates';
import { labels } from './labels';
import { values } from './values';

const fieldNames: Readonly<Record<string, string>> = labels.field;
const things: Readonly<Record<string, string>> = {
  cooperation: 'Samverkan',
  party: 'Parten',
  forum: 'Forumet',
  member: 'Ledamoten',
  person: 'Personen',
  role: 'Rollen',
  access: 'Behörigheten',
  account: 'Kontot',
  installation: 'Installationen',
  activity: 'Aktiviteten',
  'activity-terms': 'Löptiden och kontakterna',
  'follow-up': 'Uppföljningen',
  decision: 'Beslutet',
  proposal: 'Förslaget',
  appendix: 'Bilagan',
  agreement: 'Överenskommelsen',
  area: 'Området',
};
const statuses: Readonly<Record<string, string>> = {
  none: 'inte föreslagen',
  proposed: 'föreslagen men inte beslutad',
  decided: 'beslutad men inte påbörjad',
  running: 'pågående',
  delayed: 'försenad',
  late: 'försenad',
  paused: 'pausad',
  completed: 'klar',
  cancelled: 'avbruten',
  continued: 'vidare i en annan',
};
const outcomes: Readonly<Record<string, string>> = {
  proposed: 'ett förslag',
  decided: 'beslutat',
  carriedOut: 'genomfört',
  notCarriedOut: 'ej genomfört',
  revoked: 'upphävt',
};

const thing = (what: string) => things[what] ?? what;
const fieldName = (field: string) => fieldNames[field] ?? field;
const status = (word: string) => statuses[word] ?? word;
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** Every way the plan can say no: what, why, and what to do instead. */
export const refusals: RefusalSentences = {
  AlreadyExists: ({ what }) => ({
    title: `${thing(what)} finns redan.`,
    detail: 'Samma namn eller beteckning är redan registrerad. Öppna den som finns, eller välj ett annat namn.',
  }),
  NotFound: ({ what }) => ({
    title: `${thing(what)} finns inte.`,
    detail: 'Den är inte registrerad i denna samverkan. Kontrollera beteckningen och försök igen.',
  }),
  TextMissing: ({ field }) => ({
    title: `${capital(fieldName(field))} saknas.`,
    detail: `Uppgiften behövs för att det ska gå att förstå efteråt. Fyll i ${fieldName(field)} och registrera igen.`,
  }),
  DateMalformed: ({ field, value }) => ({
    title: `${capital(fieldName(field))} går inte att läsa.`,
    detail: `”${value}” är ingen dag i kalendern. Skriv dagen som 2026-09-24, eller bara 2026-09 eller 2026 om den inte är känd närmare.`,
  }),
  DateAhead: ({ date, today }) => ({
    title: 'Dagen har inte varit ännu.',
    detail: `${dates.day(date)} ligger efter i dag, ${dates.day(today)}. Det som redan har hänt kan inte dateras framåt. Ange en dag till och med i dag.`,
  }),
  OutOfOrder: ({ date, since }) => ({
    title: 'Dagen ligger för tidigt.',
    detail: `${dates.day(date)} är före det som redan är registrerat från ${dates.day(since)}. Ange en senare dag, eller markera att det registreras i efterhand.`,
  }),
  ReasonMissing: () => ({
    title: 'Skälet saknas.',
    detail: 'Den som läser detta senare behöver veta varför. Skriv skälet och registrera igen.',
  }),
  ActivityNotProposed: ({ status: now }) => ({
    title: 'Aktiviteten kan inte beslutas nu.',
    detail: `Bara en föreslagen aktivitet kan tas med i planen, och den här är ${status(now)}. Föreslå aktiviteten först, om den saknas.`,
  }),
  ActivityNotDecided: ({ status: now }) => ({
    title: 'Aktiviteten kan inte påbörjas nu.',
    detail: `Bara en aktivitet som är beslutad och inte påbörjad kan påbörjas, och den här är ${status(now)}. Registrera beslutet först, om det saknas.`,
  }),
  ActivityNotRunning: ({ status: now }) => ({
    title: 'Aktiviteten pågår inte.',
    detail: `Detta kan bara göras med en aktivitet som pågår, och den här är ${status(now)}. Påbörja eller återuppta den först.`,
  }),
  ActivityNotPaused: ({ status: now }) => ({
    title: 'Aktiviteten är inte pausad.',
    detail: `Bara en pausad aktivitet kan återupptas, och den här är ${status(now)}. Kontrollera läget på aktivitetens sida.`,
  }),
  ActivityAlreadyCompleted: () => ({
    title: 'Aktiviteten är redan klar.',
    detail: 'En avslutad aktivitet ändras inte. Rätta uppgiften om den blev fel, eller föreslå en ny aktivitet.',
  }),
  ActivityCancelled: () => ({
    title: 'Aktiviteten är avbruten.',
    detail: 'En avbruten aktivitet kan inte ändras. Föreslå en ny aktivitet om arbetet ska tas upp igen.',
  }),
  ActivityAlreadyContinued: () => ({
    title: 'Aktiviteten går redan vidare i en annan.',
    detail: 'Det som händer nu registreras på den aktivitet som har tagit över. Den står på aktivitetens sida.',
  }),
  ActivityIntoItself: () => ({
    title: 'En aktivitet kan inte gå vidare i sig själv.',
    detail: 'Välj en annan aktivitet som tar över. Föreslå den först om den inte finns.',
  }),
  ActivitySplitIntoOne: () => ({
    title: 'En aktivitet delas i minst två.',
    detail: 'Välj minst två aktiviteter som tar över. Har den gått upp i en enda, slå ihop dem i stället.',
  }),
  ActivityContinuesInOne: () => ({
    title: 'Aktiviteten kan gå vidare i bara en annan här.',
    detail: 'Välj en aktivitet som tar över. Tar flera över var sin del, dela den i stället.',
  }),
  SuccessorEnded: () => ({
    title: 'Den aktivitet som ska ta över har själv avslutats.',
    detail: 'En avbruten aktivitet, eller en som själv har gått vidare, kan inte ta över. Välj en annan.',
  }),
  TermsNotAgreed: () => ({
    title: 'Löptid och kontakter är inte bestämda.',
    detail: 'Det finns inget att ändra ännu. Bestäm löptid och kontakter för aktiviteten först.',
  }),
  TermsAlreadyAgreed: () => ({
    title: 'Löptid och kontakter är redan bestämda.',
    detail: 'De bestäms en gång. Ändra löptiden eller rätta den uppgift som ska vara en annan.',
  }),
  FieldUnchanged: ({ field }) => ({
    title: `${capital(fieldName(field))} är oförändrad.`,
    detail: 'Det nya värdet är detsamma som det gamla. Skriv det som ska gälla i stället.',
  }),
  DecisionRevoked: () => ({
    title: 'Beslutet är upphävt.',
    detail: 'Ett upphävt beslut gäller inte längre. Registrera ett nytt beslut om saken ska tas upp igen.',
  }),
  DecisionNotTaken: () => ({
    title: 'Det finns inget beslut, bara ett förslag.',
    detail: 'Forumet fick inte besluta om saken. Låt ett forum som får besluta ta ställning till förslaget först.',
  }),
  DecisionAlreadyClosed: ({ outcome }) => ({
    title: 'Beslutet är redan avslutat.',
    detail: `Det är markerat som ${outcomes[outcome] ?? outcome}. Registrera ett nytt beslut om något annat ska gälla.`,
  }),
  DecisionStandsOtherwise: ({ standing }) => ({
    title: 'Det som skulle rättas står inte längre där.',
    detail: `Beslutet är nu ${outcomes[standing] ?? standing}. Läs om sidan och rätta det som är fel nu.`,
  }),
  FollowUpAlreadySubmitted: ({ period }) => ({
    title: `Uppföljningen inför ${period} är redan lämnad.`,
    detail: 'Varje aktivitet följs upp en gång per period. Läs den som finns på aktivitetens sida.',
  }),
  FollowUpAlreadyMissed: ({ period }) => ({
    title: `Tiden för uppföljningen inför ${period} har gått ut.`,
    detail: 'Det är antecknat att ingen uppföljning lämnades. Skriv en lägesuppdatering i stället.',
  }),
  PeriodNotScheduled: ({ period }) => ({
    title: `Aktiviteten ska inte följas upp inför ${period}.`,
    detail: 'Planen anger andra perioder. Välj en av dem, eller ändra aktivitetens uppföljning först.',
  }),
  PartyAlreadyMerged: () => ({
    title: 'Parten har redan gått upp i en annan.',
    detail: 'En part som inte längre finns kan varken slås ihop igen eller byta namn. Välj den part som finns i dag.',
  }),
  PartyAlreadySplit: () => ({
    title: 'Parten har redan delats.',
    detail: 'En part som har delats i flera kan varken delas, slås ihop eller byta namn. Välj den part som finns i dag.',
  }),
  PartySplitIntoOne: () => ({
    title: 'En part delas i minst två.',
    detail: 'Välj minst två parter som tar över. Har den gått upp i en enda, slå ihop dem i stället.',
  }),
  PartyIntoItself: () => ({
    title: 'Parten kan inte gå upp i sig själv.',
    detail: 'När två parter slås ihop tar den ena över den andra. Välj vilken annan part som tar över.',
  }),
  AreaTwice: ({ area }) => ({
    title: `Området ${area} har samma beteckning som ett annat.`,
    detail: 'Varje område i bilagan behöver en egen beteckning. Ändra en av dem och registrera igen.',
  }),
  AreaOfSameAppendix: () => ({
    title: 'Området står i samma bilaga.',
    detail: 'Ett område förs vidare i en annan bilaga än sin egen. Välj områden i den bilaga som kom efter.',
  }),
  ForumNotFormed: () => ({
    title: 'Forumet är ännu inte på plats.',
    detail: 'Det är aviserat men inte inrättat, och kan därför inte besluta något. Registrera först att det har inrättats.',
  }),
  ForumDissolved: () => ({
    title: 'Forumet har upphört.',
    detail: 'Det som gällde medan det fanns kan registreras i efterhand, med den dag då det gällde. Välj annars ett forum som finns i dag.',
  }),
  ForumIntoItself: () => ({
    title: 'Forumet kan inte ingå i sig självt.',
    detail: 'Ett av de valda forumen leder tillbaka till detta. Välj ett annat forum.',
  }),
  ForumMemberAlready: () => ({
    title: 'Ledamoten sitter redan i forumet.',
    detail: 'Samma ledamot kan ha en plats åt gången i samma egenskap. Registrera först att den förra platsen lämnades.',
  }),
  ForumMemberGone: () => ({
    title: 'Ledamoten har redan lämnat forumet.',
    detail: 'Det är registrerat en annan dag. Läs om sidan; den som har kommit tillbaka får en ny plats.',
  }),
  FrequencyUnclear: ({ least, most }) => ({
    title: 'Hur ofta forumet möts går inte att läsa.',
    detail: `Från ${least} till ${most} gånger är inget spann. Skriv hela tal, det mindre först, eller bara orden.`,
  }),
  RoleHeldAlready: () => ({
    title: 'Personen har redan den rollen för samma part.',
    detail: 'En roll innehas en gång åt gången. Registrera först att den förra lämnades.',
  }),
  RoleAlreadyEnded: () => ({
    title: 'Rollen är redan lämnad.',
    detail: 'Det är registrerat en annan dag. Läs om sidan; den som har fått rollen igen får den som en ny.',
  }),
  NotInForum: ({ forum, party, seats }) => ({
    title: `${party} har ingen plats i ${forum} den dagen.`,
    detail: `Den som företräder ${values.either(seats)} kan registrera det. Kommer uppgiften ur äldre handlingar, registrera den i efterhand.`,
  }),
  AgreementUnfinished: ({ missing }) => ({
    title: { purposes: 'Syftena saknas.', areas: 'Områdena saknas.', parties: 'Det finns färre än två parter.' }[missing],
    detail:
      'En överenskommelse anger minst vilka syften och områden samarbetet gäller, och vilka som är parter. Fyll i det som saknas och underteckna sedan. Gäller det äldre papper: ange dagen och att det registreras i efterhand.',
  }),
  AgreementHasEnded: () => ({
    title: 'Överenskommelsen har upphört.',
    detail: 'En överenskommelse som inte längre gäller ändras inte. Ange en dag innan den upphörde, eller upprätta en ny.',
  }),
  PartyNotInAgreement: () => ({
    title: 'Parten ingår inte i överenskommelsen.',
    detail: 'Det kan bara den part göra som har gått med. Registrera först att parten gick med, och när.',
  }),
  AreaNotInAppendix: () => ({
    title: 'Området står inte i den bilaga som överenskommelsen följer.',
    detail: 'De lokala områdena är de som staden har pekat ut. Välj ett av dem, eller lägg till ett eget område med ett namn.',
  }),
  AreaRefersToItself: () => ({
    title: 'Området kan inte hänvisa till sig självt.',
    detail: 'En hänvisning säger under vilket annat område frågan hanteras. Välj ett annat område.',
  }),
  AccessMissing: () => ({
    title: 'Användaren saknar behörighet här.',
    detail: 'Det finns ingen behörighet att ta bort i denna samverkan. Kontrollera användarnamnet.',
  }),
  AccountIsClosed: () => ({
    title: 'Kontot är stängt.',
    detail: 'Ett stängt konto kan inte användas eller ändras. Be administratören öppna ett nytt.',
  }),
  InstallationHasAdministrator: () => ({
    title: 'Länken är redan använd.',
    detail: 'Det finns en administratör. Logga in, eller be administratören om ett konto.',
  }),
};
