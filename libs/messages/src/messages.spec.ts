import { catalogue, reactions, Refusal, type EventType, type RefusalReason, type RefusalValues } from '@sparbar/domain';
import { languages, messages, type EventWords, type Language, type Messages, type RefusalWords } from './index';

// What the domain can say and what there are words for are the same: by type, so neither can grow alone.
const everyType: Record<EventType, true> = {} as Record<keyof EventWords, true>;
const everyWord: Record<keyof EventWords, true> = {} as Record<EventType, true>;
const everyReason: { readonly [Reason in RefusalReason]: RefusalValues[Reason] } = {} as RefusalWords;
const everyRefusal: RefusalWords = {} as { readonly [Reason in RefusalReason]: RefusalValues[Reason] };
void [everyType, everyWord, everyReason, everyRefusal];

/** One set of values that has everything any sentence asks for. */
const values = {
  account: 'Anna',
  activity: 'NV-07',
  capacity: 'member',
  chairs: [{ kind: 'role', role: 'Stadsdelsdirektör' }],
  expected: { precision: 'season', date: '2026-23' },
  frequency: '2–3 gånger per termin',
  least: 3,
  mayDecide: ['other'],
  how: 'split',
  in: ['NV-16', 'NV-17'],
  plan: 'Plan 2027',
  most: 2,
  of: ['Styrgruppen', 'Beredningsgruppen'],
  place: 'Medborgarhuset',
  rule: { kind: 'adjusted', with: null },
  roleTitle: 'Kommunpolis',
  unit: null,
  seats: ['Polisen', 'Skolan'],
  under: 'Rådet',
  who: { kind: 'role', role: 'Kommunpolis' },
  area: 'Trygga platser',
  because: 'dueDatePassed',
  date: '2026-10-01',
  decision: 'B-12',
  direction: 'extended',
  district: 'Norrvik',
  due: '2026-09-30',
  duration: { kind: 'openEnded' },
  field: 'convener',
  for: 'ActivityDelayed',
  forum: 'Styrgruppen',
  from: { kind: 'role', role: 'Kommunpolis' },
  lastDay: '2026-05-31',
  name: 'Polisen',
  outcome: 'carriedOut',
  party: 'Polisen',
  into: 'Skolan',
  alias: 'Närpolisen',
  period: { year: 2026, tertial: 'T1' },
  rating: 'yellow',
  refusal: 'aktiviteten är avbruten',
  role: 'revisor',
  since: '2026-09-01',
  standing: 'revoked',
  status: 'running',
  text: 'Förläng NV-07 till VB.',
  title: 'Trygg väg hem',
  to: { kind: 'group', name: 'Gruppen' },
  today: '2026-09-24',
  value: '2026-99',
  was: 'carriedOut',
  what: 'activity',
  version: '2024',
  agreement: 'Norrviks överenskommelse',
  handledIn: 'lineWork',
  prioritised: true,
  theme: 'narkotika',
  areas: ['Trygga platser'],
  parties: ['Polisen', 'Skolan'],
  replacedBy: 'Den nya överenskommelsen',
  missing: 'areas',
  count: 5,
  appendix: 'Prioriterade områden (2024)',
  verdict: 'kept',
  fate: 'successors',
  successors: ['Trygga platser', 'Unga'],
  anew: false,
};
const ofDuration = { ...values, from: null, to: { kind: 'milestone', tertial: 'VB', year: 2026 } };
const ofName = { ...values, from: 'Polisen', name: 'Närpolisen', shortName: 'NP' };
const ofSplit = { ...values, into: ['Skolan', 'Fritiden'] };
const ofPeriod = { ...values, period: 'T1 2026' };

const sentence = (language: Language, type: string): string =>
  (messages(language).event as unknown as Record<string, (values: object) => string>)[type]?.(
    type === 'ActivityDurationChanged'
      ? ofDuration
      : type === 'PartyRenamed' || type === 'ForumRenamed'
        ? ofName
        : type === 'PartyDivided' || type === 'ForumDissolved'
          ? ofSplit
          : values,
  ) ?? '';
const refused = (language: Language, reason: string): { readonly title: string; readonly detail: string } =>
  (messages(language).refused as unknown as Record<string, (values: object) => { readonly title: string; readonly detail: string }>)[
    reason
  ]?.(ofPeriod) ?? { title: '', detail: '' };

const types = Object.values(catalogue).flatMap((declarations) => Object.keys(declarations));
const reasons = Object.keys(messages('sv').refused);

/** Every text of a catalogue: functions are called, and may take anything. */
function texts(of: unknown, at = ''): readonly (readonly [string, string])[] {
  if (typeof of === 'string') return [[at, of]];
  if (typeof of === 'function') return texts((of as (...any: unknown[]) => unknown)('2026-09-24', 'två', 'tre'), at);
  if (typeof of !== 'object' || of === null) return [];
  return Object.entries(of).flatMap(([name, member]) => texts(member, `${at}.${name}`));
}

const technical =
  /undefined|\bnull\b|NaN|\[object|\b[Ee]vents?\b|\b[Ss]treams?\b|\bJSON\b|\bseq\b|\b[Hh]ash|[Aa]ggregat|\b[Cc]ommand|[Pp]rojection|\b[Pp]ayload|\b[Cc]heckpoint|(?<!\p{L})id(?!\p{L})|ström(?!\p{L})/u;

describe('the sentences', () => {
  it.each(types)('%s has one in each language, without words of the trade', (type) => {
    const [swedish, english] = languages.map((language) => sentence(language, type));
    expect(swedish).toMatch(/^[\p{Lu}].*\.$/su);
    expect(english).toMatch(/^[\p{Lu}].*\.$/su);
    expect(swedish).not.toBe(english);
    expect(`${swedish} ${english}`).not.toMatch(technical);
    expect(`${swedish} ${english}`).not.toMatch(/\.\.|\.”\./);
  });

  it.each(reasons)('%s is explained in each language: what, why and what to do', (reason) => {
    const [swedish, english] = languages.map((language) => refused(language, reason));
    for (const { title, detail } of [swedish, english].filter((one) => one !== undefined)) {
      expect(title).toMatch(/^\p{Lu}.*\.$/su);
      expect(detail).toMatch(/^[\p{Lu}\d”“].*\. ?.*\.$/su);
      expect(`${title} ${detail}`).not.toMatch(technical);
    }
    expect(swedish).not.toEqual(english);
  });

  it('give the whole refusal as one text', () => {
    const refusal = new Refusal('ReasonMissing', { for: 'ActivityDelayed' });
    expect(messages('sv').refusal[refusal.reason](refusal.values)).toBe(
      'Skälet saknas. Den som läser detta senare behöver veta varför. Skriv skälet och registrera igen.',
    );
  });

  it.each(languages)('on the screens (%s) are never empty and never technical', (language) => {
    const { ui, frame, label, abbreviation, reading } = messages(language);
    const all = texts({ ui, frame, label, abbreviation, reading });
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(([, text]) => text.trim() === '' || technical.test(text))).toEqual([]);
  });

  it('differ between the languages, but for names that are the same in both', () => {
    const same = ['.ui.app.name', '.ui.plan.since.T1', '.ui.plan.since.T2', '.ui.plan.since.VB', '.ui.history.onDay'];
    // Made of what is handed in alone, or a word that both languages have.
    const shared = /^\.reading\.(ribbon\.plan|list\.(rated|from)|exported\.columns\.(activities\.3|decisions\.2|events\.5))$/;
    const screens = ({ ui, frame, label, reading }: Messages) => texts({ ui, frame, label, reading });
    const english = new Map(screens(messages('en')));
    const copied = screens(messages('sv')).filter(
      ([at, text]) => /\p{L}{3}/u.test(text) && english.get(at) === text && !same.includes(at) && !shared.test(at),
    );
    expect(copied).toEqual([]);
  });

  it.each(languages)('tell apart all that Spårbar does by itself (%s)', (language) => {
    const names: Readonly<Record<string, string>> = messages(language).label.automatic;
    for (const { name } of reactions) expect(names).toHaveProperty([`reaction:${name}`], expect.stringMatching(/^Spårbar, /));
    expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
  });

  it('explain the same abbreviations in both languages', () => {
    expect(Object.keys(messages('en').abbreviation)).toEqual(Object.keys(messages('sv').abbreviation));
    expect(messages('sv').abbreviation['VB']).toBe('verksamhetsberättelsen, hela året');
  });
});
