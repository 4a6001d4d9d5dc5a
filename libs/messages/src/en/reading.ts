import type * as swedish from '../sv/reading';

export const reading: typeof swedish.reading = {
  dayInput: {
    pattern: 'yyyy-mm-dd',
    calendar: 'Choose in a calendar',
    noDay: 'Write the day as 2026-09-24: year, month and day.',
    tooLate: (day: string) => `Choose ${day} or earlier.`,
    tooEarly: (day: string) => `Choose ${day} or later.`,
  },
  ribbon: {
    of: (year) => `What happened in ${year}: one row for each party, with joint decisions on the line`,
    slider: 'Drag to a day',
    rows: 'Rows from the top down',
    year: 'Year',
    joint: 'Joint decisions',
    plan: 'Plan',
    allPlans: 'All plans',
    legend: 'How to read the time line',
    legendLane: {
      running: 'Running',
      late: 'Delayed',
      ahead: 'Not started or paused',
      planned: 'Time that is left',
      due: 'Due day',
      moved: 'Due day that was moved',
    },
    changed: (base) => `Changed since ${base}`,
  },
  evidence: {
    title: 'Evidence',
    of: (what) => `Evidence: ${what}`,
    show: (what) => `Show the evidence for ${what}`,
    none: 'There is no event behind this.',
    inTimeline: 'Show in the timeline',
    inHistory: 'Show in the history',
    steps: 'J and K go between the events',
    place: (number, of) => `${number} of ${of}`,
    state: 'the state of things',
  },
};
