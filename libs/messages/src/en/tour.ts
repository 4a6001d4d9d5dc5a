import type { tour as swedish } from '../sv/tour';

/** The guided tour of the demonstration. */
export const tour: typeof swedish = {
  name: 'Tour',
  offer: 'New here? The tour shows in five steps how to read the plan, ask why, and look back in time.',
  start: 'Show the tour',
  notNow: 'Not now',
  step: (at, of) => `Step ${at} of ${of}`,
  toIt: 'Go to what is shown',
  elsewhere: 'What is shown is on another page.',
  showAgain: 'Show it again',
  end: 'End the tour',
  left: 'The tour has ended. It is still there at the bottom of the page and among the shortcuts.',
  done: 'Done',
  steps: {
    sentence: {
      title: 'The answer first',
      text: 'The sentence says how things stand today, counted from everything that has been recorded. Below it each activity has its row: what is filled has been, what is dotted is to come.',
    },
    why: {
      title: 'Ask why',
      text: 'Beside every particular there is a question. Press Why? and read who set it, when, for what reason and by which decision.',
    },
    changed: {
      title: 'What has happened since?',
      text: 'Choose T1, T2 or the start of the plan, and read row by row what has become different since then.',
    },
    past: {
      title: 'Look back in time',
      text: 'Now you see the plan at the end of the first tertial, as it was known then. Press Change day for another day, or to see also what was written down afterwards. Nothing can be changed from here.',
    },
    record: {
      title: 'Record a decision',
      text: 'Write what the group decided and what it changes. The box shows the sentence that will stand in the history, before you record it. If the group has no mandate it becomes a proposal.',
    },
    waiting: {
      title: 'What waits for you',
      text: 'The register shows what is proposed, and what is decided but not carried out. A click is never the group’s decision: that is taken at the meeting, and the preparatory group writes it down.',
    },
    followed: {
      title: 'Follow a decision',
      text: 'What was revoked, did not happen or could not take effect stays here too. Open a decision and read what the group knew then and what came of it.',
    },
    parties: {
      title: 'Who takes part',
      text: 'Parties come, go and merge. What was said of a party stays under its name, with what it is called today.',
    },
    history: {
      title: 'Everything stays',
      text: 'Here is everything that has happened, with who, when and why. Nothing is removed: what was wrong is corrected by something new, and both can be read.',
    },
  },
};
