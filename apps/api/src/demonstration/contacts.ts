import type { ActivityTerms, ContactRef, Tertial } from '@sparbar/domain';

/** The parties of Norrvik by their ids, and how a plan names whom to turn to: mostly a role, never a person. */
export const district = 'stadsdelsforvaltningen';
export const hills = 'granhojden';
export const police = 'lokalpolisomradet';
export const schools = 'utbildningsforvaltningen';
export const traffic = 'trafikkontoret';

export const role = (name: string, party: string): ContactRef => ({ kind: 'role', role: name, party });
export const unit = (name: string, party: string): ContactRef => ({ kind: 'unit', name, party });
export const party = (name: string): ContactRef => ({ kind: 'party', party: name });
export const group = (name: string, forum?: string): ContactRef => ({ kind: 'group', name, ...(forum === undefined ? {} : { forum }) });
export const several = (...of: readonly ContactRef[]): ContactRef => ({ kind: 'several', of });
export const appointedBy = (who: string): ContactRef => ({ kind: 'toBeAppointed', by: who });
export const sameAsConvener: ContactRef = { kind: 'sameAs', field: 'convener' };

export const strategist = role('Trygghetsstrateg', district);
export const communityOfficer = role('Kommunpolis', police);

export const allThree: readonly Tertial[] = ['T1', 'T2', 'VB'];
export const followedUp = (periods: readonly Tertial[], criterion?: string): ActivityTerms['followUp'] => ({
  periods,
  continuous: true,
  ...(criterion === undefined ? {} : { criterion }),
});

/** The usual arrangement of a year; each activity says what differs. */
export const usualIn = (year: number): ActivityTerms => ({
  duration: { kind: 'assignmentYear', year, verbatim: `Uppdrag ${year}` },
  workingGroup: null,
  meetingFrequency: null,
  convener: strategist,
  districtContact: sameAsConvener,
  policeContact: communityOfficer,
  otherParticipants: [],
  followUp: followedUp(allThree),
});
