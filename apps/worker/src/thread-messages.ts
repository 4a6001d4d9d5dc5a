import type { ClockSetting } from './clock-setting';
import type { Advance, ModelState } from './following';
import type { StoresSetting } from './stores-setting';

/** What the two threads say to each other: plain data, positions as text. */
export type ToThread =
  | { readonly kind: 'appended'; readonly cooperation: string; readonly position: string }
  | { readonly kind: 'settle'; readonly ask: number; readonly cooperation: string; readonly position: string; readonly timeoutMs: number }
  | { readonly kind: 'clock'; readonly ask: number; readonly setting: ClockSetting | null; readonly timeoutMs: number }
  | { readonly kind: 'stop' };

export type FromThread =
  | { readonly kind: 'advance'; readonly advance: Told<Advance> }
  | { readonly kind: 'state'; readonly state: readonly Told<ModelState>[] }
  | { readonly kind: 'answer'; readonly ask: number; readonly yes: boolean }
  | { readonly kind: 'said'; readonly line: string };

export interface ThreadData {
  readonly stores: StoresSetting;
  readonly clock: ClockSetting;
}

/** The same with its position as text. */
export type Told<Something extends { readonly position: bigint }> = Omit<Something, 'position'> & { readonly position: string };

export const told = <Something extends { readonly position: bigint }>(something: Something): Told<Something> => ({
  ...something,
  position: String(something.position),
});

export const heardAdvance = (advance: Told<Advance>): Advance => ({ ...advance, position: BigInt(advance.position) });
export const heardState = (state: Told<ModelState>): ModelState => ({ ...state, position: BigInt(state.position) });
