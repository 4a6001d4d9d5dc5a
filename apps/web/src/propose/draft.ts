import type { TermsDto } from '@sparbar/contracts';
import type { Tertial } from '../time/tertials';

/** A proposal as it is being written: everything is text until it is sent. */
export interface Draft {
  readonly reference: string;
  readonly title: string;
  readonly area: string;
  readonly plan: string;
  readonly targetGroup: string;
  readonly duration: 'none' | 'openEnded' | 'dueBy' | 'assignmentYear' | 'milestone';
  readonly day: string;
  readonly year: string;
  readonly tertial: Tertial;
  readonly workingGroup: string;
  readonly convener: string;
  readonly districtContact: string;
  readonly policeContact: string;
  readonly periods: readonly Tertial[];
}

/** The next free reference after the highest there is: NV-12 gives NV-13, and nothing gives A-01. */
export function nextReference(taken: readonly string[]): string {
  const numbered = taken.flatMap((reference) => {
    const [, letters, digits] = /^(\D+)(\d+)$/.exec(reference) ?? [];
    return letters === undefined || digits === undefined ? [] : [{ letters, digits, number: Number(digits) }];
  });
  const last = numbered.sort((one, other) => one.number - other.number).at(-1);
  return last === undefined ? 'A-01' : `${last.letters}${String(last.number + 1).padStart(last.digits.length, '0')}`;
}

/** What was left empty is not stated, which is neither nobody nor nothing. */
export function termsOf(draft: Draft): TermsDto {
  const role = (text: string): TermsDto['convener'] => (text.trim() === '' ? null : { kind: 'role', role: text.trim() });
  return {
    duration: durationOf(draft),
    workingGroup: draft.workingGroup.trim() === '' ? null : { kind: 'group', name: draft.workingGroup.trim() },
    meetingFrequency: null,
    convener: role(draft.convener),
    districtContact: role(draft.districtContact),
    policeContact: role(draft.policeContact),
    otherParticipants: [],
    followUp: draft.periods.length === 0 ? null : { periods: [...draft.periods], continuous: false },
  };
}

function durationOf({ duration, day, year, tertial }: Draft): TermsDto['duration'] {
  switch (duration) {
    case 'none':
      return null;
    case 'openEnded':
      return { kind: duration };
    case 'dueBy':
      return { kind: duration, date: { precision: 'day', date: day } };
    case 'assignmentYear':
      return { kind: duration, year: Number(year) };
    case 'milestone':
      return { kind: duration, year: Number(year), tertial };
  }
}
