import { calendarText, type CalendarDay } from './calendar-text';

const day: CalendarDay = {
  uid: 'NV-04@norrvik.sparbar.example',
  day: '2026-10-15',
  summary: 'NV-04 Trygga torg: klar senast i dag',
  description: 'Pågår',
  url: 'https://sparbar.example/norrvik/aktiviteter/NV-04',
  sequence: 12,
};
const textOf = (change: Partial<CalendarDay> = {}): string =>
  calendarText({ name: 'Norrvik', language: 'sv', madeAt: new Date('2026-09-25T07:00:00.000Z'), days: [{ ...day, ...change }] });

/** As a calendar reads it: lines that were folded are whole again. */
const lines = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar', () => {
  it('has each day as a whole day on which nobody is busy', () => {
    expect(lines(textOf())).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'UID:NV-04@norrvik.sparbar.example',
        'DTSTAMP:20260925T070000Z',
        'SEQUENCE:12',
        'DTSTART;VALUE=DATE:20261015',
        'SUMMARY:NV-04 Trygga torg: klar senast i dag',
        'TRANSP:TRANSPARENT',
        'END:VCALENDAR',
      ]),
    );
    expect(textOf().endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('lets no title end its line and begin another property', () => {
    const summary = 'Ett\r\nATTACH:https://elsewhere.example\nTvå; tre, fyra\\fem\u0007\u2028';
    const read = lines(textOf({ summary }));
    expect(read.filter((line) => line.startsWith('ATTACH'))).toEqual([]);
    expect(read).toContain('SUMMARY:Ett\\nATTACH:https://elsewhere.example\\nTvå\\; tre\\, fyra\\\\fem\u2028');
  });

  it('has no line of more than 75 octets, and none that is cut within a letter', () => {
    const summary = 'åäö😀'.repeat(60);
    const text = textOf({ summary });
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\ufffd');
    expect(lines(text)).toContain(`SUMMARY:${summary}`);
  });
});
