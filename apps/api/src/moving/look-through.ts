import {
  canonical,
  MoveRefused,
  rootOfLog,
  type LogRoot,
  type MovableLog,
  type MovableStores,
  type Position,
} from '@sparbar/event-sourcing';
import { tellingOf, type Told } from './told';

/** What is known of a log before anything is carried. */
export interface LookedThrough {
  readonly log: string;
  /** The whole log where it comes from. */
  readonly whole: LogRoot;
  /** So many of its events are there already, from an earlier try: the first ones, and they are the same. */
  readonly there: number;
  /** Where the last of these stands in the log it comes from. */
  readonly after: Position;
}

const pageSize = 500;

/**
 * Reads a log where it comes from, and what there is of it where it is to go: that may only be its beginning. So whoever goes on after a death goes on
 * with the same, and nobody's own history is added to. Nothing is written.
 */
export async function lookThrough(log: string, from: MovableStores, to: MovableStores, told: Told): Promise<LookedThrough> {
  const [source, target] = [await from.open(log), await to.open(log)];
  const telling = tellingOf(told, `Looking through ${log}`);
  try {
    const whole = await rootOfLog(source.events, log, { seen: () => telling.one() });
    const { there, after } = await beginning(log, source, target, from.place, to.place);
    await refuseOtherKeys(log, source, target, to.place);
    await refuseOtherProgress(log, source, target, to.place);
    return { log, whole, there, after };
  } finally {
    await source.close();
    await target.close();
  }
}

async function beginning(
  log: string,
  source: MovableLog,
  target: MovableLog,
  from: string,
  to: string,
): Promise<Pick<LookedThrough, 'there' | 'after'>> {
  let there = 0;
  let after: Position = 0n;
  for (let place: Position = 0n; ;) {
    const stands = await target.events.readAll(place, pageSize);
    if (stands.length === 0) return { there, after };
    const same = await source.events.readAll(after, stands.length);
    for (const [index, { envelope }] of stands.entries()) {
      const other = same[index];
      if (other === undefined)
        throw new MoveRefused(
          `${to} holds more of ${log} than ${from}: after ${there} events somebody has worked there. Only what is not older can be moved there.`,
        );
      if (canonical(other.envelope) !== canonical(envelope))
        throw new MoveRefused(
          `${to} holds another ${log} than ${from}: its event ${there + 1} is not the same. Choose a place where nothing is.`,
        );
      there += 1;
      after = other.position;
    }
    place = stands.at(-1)?.position ?? place;
  }
}

/** A key that was destroyed since an earlier try is destroyed there too; any other difference is somebody else's. */
async function refuseOtherKeys(log: string, source: MovableLog, target: MovableLog, to: string): Promise<void> {
  for await (const page of target.keys.pages()) {
    const same = await source.keys.find(page);
    if (page.some(({ secret }, index) => !goesOver(same[index]?.secret, secret)))
      throw new MoveRefused(`${to} holds keys of ${log} that are not the ones that come: choose a place where nothing is.`);
  }
}

const goesOver = (comes: Buffer | null | undefined, stands: Buffer | null): boolean =>
  comes === null || (comes !== undefined && stands !== null && comes.equals(stands));

async function refuseOtherProgress(log: string, source: MovableLog, target: MovableLog, to: string): Promise<void> {
  const comes = new Map((await source.progress.all()).map(({ name, seq }) => [name, seq]));
  for (const { name, seq } of await target.progress.all())
    if (seq > (comes.get(name) ?? -1))
      throw new MoveRefused(
        `${to} knows of ${log} that ${name} has come to event ${seq}, further than where it comes from: choose a place where nothing is.`,
      );
}
