/** A list as it is taken along: what it is of, and its rows. Nothing in it is a formula, whatever it looks like. */
export interface ExportedList {
  /** What it is called, also as a file: `aktiviteter`. */
  readonly name: string;
  /** Which cooperation, what was chosen, at which point in time, read at which number: in words. */
  readonly about: readonly (readonly [label: string, value: string])[];
  readonly columns: readonly string[];
  /** Each made as it is asked for. */
  readonly rows: OneByOne<readonly ExportedCell[]>;
}

export type ExportedCell = string | number | null;

/** Here already, or read as one comes to it. */
export type OneByOne<Item> = Iterable<Item> | AsyncIterable<Item>;
