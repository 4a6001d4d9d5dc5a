import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { activity, coop, furnish, notes, propose, signedIn } from '../../furnished';
import { Unanswered, type Answered, type Person } from '../../running-product';
import type { Processes } from './processes';

export interface Acknowledged {
  readonly key: string;
  readonly position: bigint;
}

export interface Note extends Acknowledged {
  readonly reference: string;
  readonly text: string;
}

/** People who write while things happen to the servers, and who ask again until they are answered. */
export class People {
  readonly notes: Note[] = [];
  readonly decisions: Acknowledged[] = [];
  /** How often somebody had to ask again, and how often what was just written was read at the other API. */
  askedAgain = 0;
  readElsewhere = 0;
  #on = false;
  #writing: Promise<unknown> = Promise.resolve();
  #wrong: Error | undefined;
  #round = 0;

  constructor(
    /** The same person at both APIs, for each of them. */
    readonly each: readonly (readonly Person[])[],
    private readonly forum: string,
  ) {}

  begin(): void {
    if (this.#on) return;
    this.#on = true;
    this.#writing = Promise.all(this.each.map((person, index) => this.#live(person, `LU-1${index}`)));
    this.#writing.catch((error: unknown) => {
      this.#wrong = error instanceof Error ? error : new Error(String(error));
    });
  }

  /** Answers when everything that was sent has been acknowledged. */
  async rest(): Promise<void> {
    this.#on = false;
    await this.#writing;
  }

  /** The last place that anybody was told of. */
  get last(): bigint {
    return [...this.notes, ...this.decisions].reduce((most, { position }) => (position > most ? position : most), 0n);
  }

  /** Until somebody who begins now has been answered. */
  async answered(): Promise<void> {
    const before = this.notes.length;
    for (const until = Date.now() + 60_000; this.notes.length < before + this.each.length; await pause(50)) {
      if (this.#wrong !== undefined) throw this.#wrong;
      if (Date.now() > until) throw new Error('Nobody has been answered for a minute');
    }
  }

  /** So many at once about one and the same activity, at both APIs. Answers what each answer was that was no acknowledgement. */
  async allAtOnce(many: number): Promise<readonly string[]> {
    const [person = []] = this.each;
    const refused: string[] = [];
    const writing = Array.from({ length: many }, async (_, index) => {
      const text = `LU-10 ${(this.#round += 1)}`;
      const note = await this.#write(person, index, notes('LU-10'), { text }, (answer) => refused.push(problemIn(answer.body)));
      this.notes.push({ ...note, reference: 'LU-10', text });
    });
    await Promise.all(writing);
    return refused;
  }

  async #live(person: readonly Person[], reference: string): Promise<void> {
    for (let turn = 0; this.#on; turn += 1) {
      const text = `${reference} ${(this.#round += 1)}`;
      const note = await this.#write(person, turn, notes(reference), { text });
      this.notes.push({ ...note, reference, text });
      if (await this.#readAt(person[(turn + 1) % person.length], reference, note.position, text)) this.readElsewhere += 1;
      if (turn % 4 === 0) this.decisions.push(await this.#write(person, turn, `${coop}/decisions`, this.#extension(reference)));
      await pause(100);
    }
  }

  /** A new day each time: a decision that changes nothing has no consequence. */
  #extension(reference: string): object {
    const date = new Date(Date.UTC(2027, 0, 1 + this.decisions.length + (this.#round += 1))).toISOString().slice(0, 10);
    const duration = { kind: 'dueBy', date: { precision: 'day', date } };
    const effects = [{ kind: 'changeDuration', activity: reference, duration }];
    return { forum: this.forum, decidedOn: '2026-09-24', text: `Förlängs till ${date}.`, effects };
  }

  /** At the one API and then at the other, under the same key, until it is acknowledged. */
  async #write(
    person: readonly Person[],
    turn: number,
    route: string,
    body: object,
    refused: (answer: Answered) => void = () => undefined,
  ): Promise<Acknowledged> {
    const key = randomUUID();
    for (let tries = 0; ; tries += 1) {
      const answer = await person[(turn + tries) % person.length]?.post(route, body, key).catch(whenGone);
      if (answer?.status === 201) return { key, position: BigInt((answer.body as { readonly position: string }).position) };
      if (answer !== undefined && ![429, 503].includes(answer.status)) throw new Error(`${route}: ${JSON.stringify(answer)}`);
      if (answer !== undefined) refused(answer);
      if (tries > 600) throw new Error(`${route}: has not been acknowledged, however often it was asked: ${JSON.stringify(answer)}`);
      this.askedAgain += 1;
      await pause(answer?.status === 429 ? 1_000 : 100);
    }
  }

  /** Whoever is answered at all is shown what was acknowledged; false where nobody could answer yet. */
  async #readAt(person: Person | undefined, reference: string, position: bigint, text: string): Promise<boolean> {
    const answer = await person?.get(`${activity(reference)}?atLeast=${position}`).catch(whenGone);
    if (answer === undefined || [429, 503].includes(answer.status)) return false;
    const { updates } = answer.body as { readonly updates: readonly { readonly text: { readonly value: string } }[] };
    if (answer.status !== 200 || !updates.some((update) => update.text.value === text))
      throw new Error(`${text} was acknowledged at ${position}, and is not there: ${answer.status}`);
    return true;
  }
}

const problemIn = (body: unknown): string => (body as { readonly type: string }).type;

const whenGone = (error: unknown): undefined => {
  if (!(error instanceof Unanswered)) throw error;
};

const terms = {
  duration: { kind: 'dueBy', date: { precision: 'day', date: '2026-10-15' } },
  workingGroup: null,
  meetingFrequency: null,
  convener: { kind: 'role', role: 'Trygghetsstrateg' },
  districtContact: { kind: 'sameAs', field: 'convener' },
  policeContact: { kind: 'toBeAppointed', by: 'polisen' },
  otherParticipants: [{ kind: 'group', name: 'Butikerna' }],
  followUp: { periods: ['T1', 'T2', 'VB'], continuous: false },
};

/** Moves in, and has each of so many an activity of her own, so that they do not stand in each other's way. */
export const movedIn = async (processes: Processes, writers: number): Promise<People> => {
  const [first] = processes.apis;
  if (first === undefined) throw new Error('There is no API');
  const { administrator, secretary } = await furnish(first, processes.at(0));
  const { id: forum } = await administrator.write(`${coop}/fora`, {
    ...{ name: 'Styrgruppen', level: 'steering', mayDecide: ['includeActivity', 'changeDuration', 'cancelActivity', 'other'] },
  });
  const each: (readonly Person[])[] = [];
  for (let index = 0; index < writers; index += 1) {
    each.push([await signedIn(processes.at(0)), await signedIn(processes.at(1))]);
    await propose(secretary, `LU-1${index}`);
    await secretary.write(`${activity(`LU-1${index}`)}/terms`, { terms });
    await secretary.write(`${activity(`LU-1${index}`)}/status`, { status: 'decided' });
  }
  return new People(each, forum);
};
