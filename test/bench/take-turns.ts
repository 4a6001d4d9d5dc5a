import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Contestant, Setting } from './contestants';
import { startContestant, type ContestantProcess } from './contestant-process';
import type { Measure } from './measures';

/** What one contestant came to in one measure. */
export interface Figure {
  readonly contestant: Contestant;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
}

export interface Round {
  readonly runs: number;
  readonly folder: string;
  readonly logFile: string;
  readonly appendsFile: string;
  readonly postgres: string | undefined;
  readonly say: (line: string) => void;
}

const minute = 60_000;
/** A run this short was mostly the compiler warming up, so one more goes before those that count. */
const short = 3_000;

interface Turn {
  readonly contestant: Contestant;
  readonly process: ContestantProcess;
  readonly values: number[];
  tired: boolean;
}

/** One measure: all contestants get ready, and then take turns, so that whatever else the machine does meets all of them alike. */
export async function takeTurns(measure: Measure, contestants: readonly Contestant[], round: Round): Promise<readonly Figure[]> {
  const turns: Turn[] = [];
  try {
    for (const contestant of contestants) {
      round.say(`${measure.name}: ${contestant.name} gets ready`);
      try {
        const process = await startContestant(contestant, settingOf(measure, contestant, round));
        turns.push({ contestant, process, values: [], tired: false });
      } catch (error) {
        // A peer that does not start here is left out, and said so; without ours there is nothing to compare.
        if (contestant.role === 'ours') throw error;
        round.say(`${measure.name}: ${contestant.name} is left out: ${String(error)}`);
      }
    }
    for (const turn of turns) if ((await timed(turn)) < short) turn.values.length = 0;
    for (let run = 1; run <= round.runs; run += 1) {
      round.say(`${measure.name}: run ${run} of ${round.runs}`);
      for (const turn of turns) if (!turn.tired && turn.values.length < round.runs) await timed(turn);
    }
    return turns.map(figureOf);
  } finally {
    for (const { process } of turns) await process.end();
  }
}

/** How long it took, in milliseconds, whatever was measured in it. */
async function timed(turn: Turn): Promise<number> {
  const start = performance.now();
  turn.values.push(await turn.process.run());
  const spent = performance.now() - start;
  if (spent > minute && turn.contestant.role !== 'ours') turn.tired = true;
  return spent;
}

function figureOf({ contestant, values }: Turn): Figure {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (place: number): number => sorted[place] ?? Number.NaN;
  return { contestant, median: at(Math.floor(sorted.length / 2)), least: at(0), most: at(sorted.length - 1), runs: sorted.length };
}

function settingOf(measure: Measure, { name, role }: Contestant, { folder, logFile, appendsFile, postgres }: Round): Setting {
  // What ours leaves behind the bare one reads: they lie side by side.
  const own = path.join(folder, `${role}-${name.replaceAll(/[^a-z]+/g, '-')}`);
  mkdirSync(own, { recursive: true });
  return { measure: measure.name, folder: own, logFile, appendsFile, ...(postgres === undefined ? {} : { postgres }) };
}
