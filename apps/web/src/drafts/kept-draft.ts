/** What was sent and under which key, so that sending it again is the same write also after the page was read anew. */
export interface Attempt {
  readonly words: string;
  readonly key: string;
}

export interface KeptDraft {
  readonly value: unknown;
  readonly savedAt: string;
  readonly attempt?: Attempt;
}

const prefix = 'sparbar.draft.';
/** What nobody has come back to for a month is not left lying about on a machine that others may use. */
const keptDays = 30;

/** One for each person, cooperation and form: whoever sits here next finds her own and nobody else's. */
export const placeOf = (user: string, coop: string, form: string): string => `${prefix}${user}.${coop}.${form}`;

export function readDraft(text: string | null): KeptDraft | undefined {
  if (text === null) return undefined;
  try {
    const found: unknown = JSON.parse(text);
    return isDraft(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(found: unknown): found is KeptDraft {
  if (typeof found !== 'object' || found === null || !('value' in found) || !('savedAt' in found)) return false;
  return typeof found.value === 'object' && found.value !== null && typeof found.savedAt === 'string';
}

/** Whether there was room for it. */
export function keep(place: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const throwAway = (place: string): void => localStorage.removeItem(place);

export function throwAwayOld(now = new Date()): void {
  const oldest = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
  for (const place of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
    const draft = readDraft(localStorage.getItem(place));
    if (draft === undefined || draft.savedAt < oldest) throwAway(place);
  }
}
