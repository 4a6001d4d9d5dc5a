import type { Findable } from './match';

export const kinds = ['action', 'screen', 'activity', 'decision'] as const;
export type Kind = (typeof kinds)[number];

/** One thing the palette can do: go somewhere, or do something one may do. */
export interface Entry extends Findable {
  readonly id: string;
  readonly kind: Kind;
  /** Said after its name, in smaller letters. */
  readonly aside?: string;
  readonly keys?: string;
  /** Only for whoever looks for it: one for every activity there is would hide the rest. */
  readonly onlySought?: true;
  readonly run: () => void;
}
