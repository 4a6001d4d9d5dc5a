import type { continuation as swedish } from '../sv/continuation';

export const continuation: typeof swedish = {
  open: 'Goes on as another',
  how: 'How does it go on?',
  ways: { nextPlan: 'In the next plan', split: 'Split into several', merged: 'Merged into another' },
  in: { nextPlan: 'As which activity?', split: 'As which activities? Choose at least two.', merged: 'Into which activity?' },
  plan: 'What is the next plan called?',
  none: 'There is no other activity that could take over. Propose it first.',
  choose: 'Choose an activity',
  field: 'goes on as',
  from: 'carries on',
  said: {
    nextPlan: (plan) => `in ${plan ?? 'the next plan'}`,
    split: () => 'split',
    merged: () => 'merged',
  },
};
