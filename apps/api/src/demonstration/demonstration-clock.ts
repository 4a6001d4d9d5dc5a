import { open, readFile, rename } from 'node:fs/promises';
import { stockholmDay, type EventStore } from '@sparbar/event-sourcing';
import type { ClockSetting } from '@sparbar/worker';
import { demonstrationDay } from './demonstration-day';
import { inSweden } from './stepping-clock';

/** The demonstration is opened in the morning, and from then on its time passes like anybody's. */
const morning = inSweden(`${demonstrationDay}T08:00`);

export interface DemonstrationClockOptions {
  /** Where the distance to the machine's clock is kept between starts. */
  readonly file: string;
  /** The last instant anything was recorded: time never runs backwards, whatever became of the file or of the machine's clock. */
  readonly lastRecordedAt: string | undefined;
  /** `SPARBAR_NOW`: a day (then it is noon) or an instant, at which the clock stands still. */
  readonly override?: string | undefined;
  readonly machine?: () => number;
}

/** The clock of the demonstration: the story's last day, and the time that has passed since it was loaded. Ask for it once loading is done. */
export async function demonstrationClock({
  file,
  lastRecordedAt,
  override,
  machine = Date.now,
}: DemonstrationClockOptions): Promise<ClockSetting> {
  if (override !== undefined) return { kind: 'fixed', at: instantOf(override).toISOString() };
  const kept = await readShift(file);
  const shift = kept ?? morning.getTime() - machine();
  const earliest = lastRecordedAt === undefined ? 0 : Date.parse(lastRecordedAt) + 1;
  const byMs = Math.max(shift, earliest - machine());
  if (byMs !== kept) await keepShift(file, byMs);
  return { kind: 'shifted', byMs };
}

/** The latest `recordedAt` of a log. */
export async function lastRecordedAt(events: EventStore): Promise<string | undefined> {
  let latest: string | undefined;
  for (let after = 0n; ;) {
    const page = await events.readAll(after, 1000);
    for (const { envelope } of page) if (latest === undefined || envelope.recordedAt > latest) latest = envelope.recordedAt;
    const last = page.at(-1);
    if (last === undefined) return latest;
    after = last.position;
  }
}

function instantOf(text: string): Date {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? inSweden(`${text}T12:00`) : new Date(text);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`SPARBAR_NOW is "${text}": write a day, such as ${stockholmDay(morning)}`);
  return instant;
}

async function readShift(file: string): Promise<number | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
    const byMs = typeof kept === 'object' && kept !== null && 'byMs' in kept ? kept.byMs : undefined;
    return typeof byMs === 'number' && Number.isSafeInteger(byMs) ? byMs : undefined;
  } catch {
    // Not there, or torn: the log says how far time had come, and that is enough.
    return undefined;
  }
}

/** Whole or not at all, also when the power goes. */
async function keepShift(file: string, byMs: number): Promise<void> {
  const beside = `${file}.new`;
  const written = await open(beside, 'w');
  try {
    await written.writeFile(`${JSON.stringify({ byMs })}\n`);
    await written.sync();
  } finally {
    await written.close();
  }
  await rename(beside, file);
}
