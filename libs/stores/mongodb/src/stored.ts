import { StoreDamaged, type Position } from '@sparbar/event-sourcing';
import { isCountText, isPositionText } from './fixed-width';

/** What the driver hands over: nothing is known of it until it has been looked at. */
export interface Stored {
  readonly _id: string;
  readonly [field: string]: unknown;
}

/** What is to be said of something that is not what was written. */
export type Damage = () => StoreDamaged;

/** The fields of what was read, each looked at before it is believed. */
export interface Fields {
  text(field: string): string;
  /** `null` where there is none. */
  optionalText(field: string): string | null;
  count(field: string): number;
  position(field: string): Position;
}

export const fieldsOf = (stored: Stored, damage: Damage): Fields => {
  const text = (field: string): string => {
    const value = stored[field];
    if (typeof value !== 'string') throw damage();
    return value;
  };
  return {
    text,
    optionalText: (field) => (stored[field] === null ? null : text(field)),
    count: (field) => {
      const value = stored[field];
      if (!isCountText(value)) throw damage();
      return Number(value);
    },
    position: (field) => {
      const value = stored[field];
      if (!isPositionText(value)) throw damage();
      return BigInt(value);
    },
  };
};

/** JSON that was written as text, so that no key or value in it ever means anything to the database. */
export const parsedText = <T>(text: string, fits: (value: unknown) => value is T, damage: Damage): T => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damage();
  }
  if (!fits(value)) throw damage();
  return value;
};

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
