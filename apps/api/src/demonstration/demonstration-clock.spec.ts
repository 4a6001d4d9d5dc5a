import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clockFrom, type ClockSetting } from '@sparbar/worker';
import { demonstrationClock } from './demonstration-clock';
import { inSweden } from './stepping-clock';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sparbar-clock-'));
  file = path.join(folder, 'demonstration-clock.json');
  jest.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z') });
});
afterEach(() => {
  jest.useRealTimers();
  rmSync(folder, { recursive: true });
});

const loaded = '2026-09-23T08:30:00.002Z';
const shows = (setting: ClockSetting): string => clockFrom(setting).now().toISOString();
const start = (last: string | undefined = loaded): Promise<ClockSetting> => demonstrationClock({ file, lastRecordedAt: last });

it('begins on the morning of the day of the demonstration, and goes on at the usual pace', async () => {
  const setting = await start();
  expect(shows(setting)).toBe('2026-09-24T06:00:00.000Z');
  jest.advanceTimersByTime(90_000);
  expect(shows(setting)).toBe('2026-09-24T06:01:30.000Z');
});

it('goes on over a restart, also over the days in between', async () => {
  await start();
  jest.advanceTimersByTime(2 * 86_400_000);
  expect(shows(await start('2026-09-24T09:00:00.000Z'))).toBe('2026-09-26T06:00:00.000Z');
  expect(readdirSync(folder)).toEqual(['demonstration-clock.json']);
});

it('does not run backwards when the file is gone or torn, or when the machine is set back', async () => {
  await start();
  jest.advanceTimersByTime(86_400_000);
  const last = '2026-09-25T05:59:00.000Z';
  writeFileSync(file, '{"byMs": -1');
  expect(shows(await start(last)) > last).toBe(true);
  rmSync(file);
  expect(shows(await start(last)) > last).toBe(true);
  jest.setSystemTime(new Date('2029-01-01T00:00:00Z'));
  expect(shows(await start(last)) > last).toBe(true);
});

it('keeps the same distance, once it has one', async () => {
  await start();
  const kept = readFileSync(file, 'utf8');
  jest.advanceTimersByTime(1_000);
  await start();
  expect(readFileSync(file, 'utf8')).toBe(kept);
});

it('stands still where it is told to, and says what it cannot read', async () => {
  expect(await demonstrationClock({ file, lastRecordedAt: loaded, override: '2026-10-01' })).toEqual({
    kind: 'fixed',
    at: '2026-10-01T10:00:00.000Z',
  });
  expect(await demonstrationClock({ file, lastRecordedAt: loaded, override: '2026-10-01T23:30:00Z' })).toEqual({
    kind: 'fixed',
    at: '2026-10-01T23:30:00.000Z',
  });
  await expect(demonstrationClock({ file, lastRecordedAt: loaded, override: 'i går' })).rejects.toThrow(
    'SPARBAR_NOW is "i går": write a day, such as 2026-09-24',
  );
});

it('reads the wall in Sweden in winter and in summer, and refuses an hour that is not there', () => {
  expect(inSweden('2026-01-07T09:00').toISOString()).toBe('2026-01-07T08:00:00.000Z');
  expect(inSweden('2026-07-01T06:00').toISOString()).toBe('2026-07-01T04:00:00.000Z');
  expect(() => inSweden('2026-03-29T02:30')).toThrow('2026-03-29T02:30 is no time on a Swedish wall');
});
