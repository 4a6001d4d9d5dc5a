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
  register: {
    everyForum: 'Every forum',
    first: (count: number) => `The first ${count} decisions`,
    sortBy: (column: string) => `Order by ${column.toLowerCase()}`,
  },
  drawer: { wholePage: 'Open the page' },
  news: {
    heard: (count: number) => (count === 1 ? 'One new event' : `${count} new events`),
    show: (count: number) => (count === 1 ? 'One new event – show' : `${count} new events – show`),
  },
  exported: {
    save: (format: string) => `Download ${format}`,
    saveAs: 'Download the list',
    afterwards: 'entered afterwards',
    list: { activities: 'Activities', decisions: 'Decisions', events: 'History' },
    about: {
      cooperation: 'Cooperation',
      list: 'List',
      chosen: 'Chosen',
      everything: 'Everything',
      validAt: 'How it was',
      knownAt: 'What was known',
      now: 'today',
      seq: 'Up to event no.',
    },
    columns: {
      activities: [
        ...['Reference', 'Activity', 'Area', 'Plan', 'Status', 'Due', 'Convener'],
        ...['Started', 'Completed', 'Number of updates', 'Outcome'],
      ],
      decisions: ['Number', 'Decided on', 'Forum', 'Decision', 'Grounds', 'Standing', 'Assigned to', 'By', 'Activities'],
      events: [
        ...['No.', 'Recorded', 'Held', 'Kind', 'What happened', 'Text', 'By', 'Why', 'Activity', 'Decision'],
        ...['Followed from no.', 'Note'],
      ],
    },
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
