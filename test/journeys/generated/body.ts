import type { Dice } from './dice';
import { resolved, type Schema } from './routes';
import { anything, damaged, strangeName, strangeValue } from './strange';

/** What exists in the house that is asked, by the name of the member or parameter that may hold it. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

type Json = Record<string, unknown>;

/** Something that the description says may be sent; whether it may be done is another matter. */
export function fitting(schema: Schema, name: string, dice: Dice, known: Known): unknown {
  const { type, enum: values, oneOf, properties, required = [], items, format, minimum = 0, maximum = 5, example } = resolved(schema);
  const kinds = [type ?? []].flat();
  if (kinds.includes('null') && dice.chance(20)) return null;
  const here = known[name];
  if (here !== undefined && dice.chance(80)) return dice.pick(here);
  if (values !== undefined) return dice.pick(values);
  if (oneOf !== undefined) return fitting(dice.pick(oneOf), name, dice, known);
  if (properties !== undefined) {
    const members = Object.entries(properties).filter(([member]) => required.includes(member) || dice.chance(12));
    return Object.fromEntries(members.map(([member, one]) => [member, fitting(one, member, dice, known)]));
  }
  if (items !== undefined) return Array.from({ length: dice.roll(4) }, () => fitting(items, name, dice, known));
  if (kinds.includes('integer') || kinds.includes('number')) return minimum + dice.roll(maximum - minimum + 1);
  if (kinds.includes('boolean')) return dice.chance(50);
  if (format === 'date') return `202${dice.roll(10)}-0${1 + dice.roll(9)}-${10 + dice.roll(19)}`;
  if (example !== undefined && dice.chance(50)) return example;
  return kinds.includes('string') ? dice.pick(['Trygga torg', 'Åsa är här', 'x', 'B-1', 'LU-01', `nr ${dice.roll(1_000_000)}`]) : {};
}

/** One thing wrong in it, somewhere. */
function mutated(value: unknown, dice: Dice): unknown {
  if (typeof value !== 'object' || value === null || dice.chance(15)) return strangeValue(dice);
  if (Array.isArray(value)) {
    if (value.length === 0 || dice.chance(30)) return [...value, anything(dice, 2)];
    const at = dice.roll(value.length);
    return value.map((one, index): unknown => (index === at ? mutated(one, dice) : one));
  }
  const members = Object.entries(value as Json);
  if (members.length === 0 || dice.chance(25)) return Object.fromEntries([...members, [strangeName(dice), anything(dice, 2)]]);
  const [name] = dice.pick(members);
  if (dice.chance(25)) return Object.fromEntries(members.filter(([one]) => one !== name));
  return Object.fromEntries(members.map(([one, member]) => [one, one === name ? mutated(member, dice) : member]));
}

/** The text of a body for this route: as it should be, with something wrong in it, made of anything, or broken on the way. */
export function bodyText(schema: Schema, dice: Dice, known: Known): string {
  const right = fitting(schema, '', dice, known);
  const kind = dice.roll(100);
  if (kind < 25) return JSON.stringify(right);
  if (kind < 70) {
    let wrong = right;
    for (let times = dice.roll(3); times >= 0; times -= 1) wrong = mutated(wrong, dice);
    return JSON.stringify(wrong);
  }
  if (kind < 85) return JSON.stringify(anything(dice, 4));
  return damaged(JSON.stringify(right), dice);
}
