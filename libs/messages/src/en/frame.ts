import type { frame as swedish } from '../sv/frame';

export const frame: typeof swedish = {
  account: {
    label: 'Account and settings',
    settings: 'Settings',
    you: 'You are signed in',
    as: (role, party) => `${role}, for ${party}`,
    keys: 'Single-letter keyboard shortcuts',
    keysHint: 'Switch them off if they get in the way of speech control or another aid.',
  },
  cooperation: {
    label: 'Switch cooperation',
    here: 'You are here',
    switched: (name) => `You are now in ${name}.`,
  },
  time: {
    label: 'Go back in time',
    today: 'Today',
    day: 'Day',
    usual: 'Usual days',
    usualDay: (tertial, year) => `The end of ${tertial} ${year}`,
    how: 'What do you want to see?',
    clock: {
      both: 'The situation as we knew it then',
      was: 'The situation as it was',
      known: 'All that we knew then',
    },
    clockHint: {
      both: 'What held that day and had been recorded by then.',
      was: 'What held that day, also what was recorded afterwards.',
      known: 'All that had been recorded by that day, also what was to hold later.',
    },
    show: 'Show that day',
    home: 'Back to today',
    backHome: 'You are back at today.',
    change: 'Change day',
    sees: {
      both: (day) => `You see the plan as it was on ${day}, as we knew it then.`,
      was: (day) => `You see the plan as it was on ${day}, with what we know today.`,
      known: (day) => `You see all that we knew of the plan on ${day}.`,
    },
    closed: 'Nothing can be recorded here.',
  },
};
