/** A day in a calendar: nobody is busy on it, and nothing rings. */
export interface CalendarDay {
  /** The same for as long as the matter is the same: a day that moves is moved, and not entered a second time. */
  readonly uid: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** Greater each time something about it has changed. */
  readonly sequence: number;
}

export interface CalendarFile {
  readonly name: string;
  readonly language: string;
  readonly madeAt: Date;
  readonly days: readonly CalendarDay[];
}

/** RFC 5545, as calendars of every make read it. */
export function calendarText({ name, language, madeAt, days }: CalendarFile): string {
  const stamp = madeAt.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Sparbar//Sparbar//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `NAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...days.flatMap((one) => dayLines(one, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const dayLines = ({ uid, day, summary, description, url, sequence }: CalendarDay, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${stamp}`,
  `SEQUENCE:${sequence}`,
  `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  `URL:${url}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

// What has no sign of its own in a calendar is left out: a line that ends early would begin a property of somebody's choosing.
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

const mostOctets = 75;

/** No line is longer than so many octets, and none is cut within a letter. */
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > mostOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += letter;
    octets += size;
  }
  return text;
}
