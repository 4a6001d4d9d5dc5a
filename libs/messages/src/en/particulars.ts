import type { particulars as swedish } from '../sv/particulars';

export const particulars: typeof swedish = {
  title: 'Cause, goal and cost',
  complete: (of) => `All ${of} particulars that are needed are there.`,
  stated: (stated, of, missing) => `${stated} of ${of} particulars that are needed are there. Missing: ${missing}.`,
  notYet: (fields) => `Not yet appointed: ${fields}.`,
  notStated: (fields) => `Not stated: ${fields}.`,
  inThePlan: 'As the plan says it',
  under: (label) => `under the heading ${label}`,
  filterFollowedUp: 'Followed up',
  everyPeriod: 'Every follow-up',
  followedUpIn: (period) => `Followed up in ${period}`,
  filterParticulars: 'Particulars',
  everyParticular: 'All, with or without gaps',
  state: { incomplete: 'Something is missing', complete: 'Everything is stated' },
  sums: (T1, T2, VB) => `Followed up in T1: ${T1}, in T2: ${T2}, in VB: ${VB}.`,
  cost: (amount, stated, notStated) =>
    stated === 0
      ? 'No cost is stated.'
      : notStated === 0
        ? `Cost: ${amount} kronor.`
        : `Cost: ${amount} kronor for ${stated} of the activities. For ${notStated} no cost is stated.`,
  incomplete: (count) => (count === 0 ? 'None lacks anything.' : `Something is missing for ${count}.`),
  amount: 'Amount in kronor',
  amountHint: 'Leave empty if the amount is not stated. That is not the same as nothing.',
  financing: 'Financing',
  recurrence: { regularly: 'Regularly', asNeeded: 'When needed' },
  times: 'How many times',
  upTo: 'At most (for “two to three”)',
  every: 'How many periods between (2 for every second)',
  per: 'Per',
  interval: { day: 'day', week: 'week', month: 'month', term: 'school term', year: 'year' },
};
