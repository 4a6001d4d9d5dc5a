/** What the screens say of an activity that goes on as another. */
export const continuation = {
  open: 'Går vidare i en annan',
  how: 'Hur går den vidare?',
  ways: { nextPlan: 'I nästa plan', split: 'Delas i flera', merged: 'Går upp i en annan' },
  in: { nextPlan: 'Som vilken aktivitet?', split: 'I vilka aktiviteter? Välj minst två.', merged: 'I vilken aktivitet?' },
  plan: 'Vad heter nästa plan?',
  none: 'Det finns ingen annan aktivitet som kan ta över. Föreslå den först.',
  choose: 'Välj aktivitet',
  field: 'går vidare i',
  from: 'fortsätter från',
  said: {
    nextPlan: (plan: string | null) => `i ${plan ?? 'nästa plan'}`,
    split: () => 'delades',
    merged: () => 'gick upp i den',
  },
};
