import type { StreamKind } from '@sparbar/domain';
import { anyOf } from './dice';
import { activity, by, forum } from './prepared';
import type { World } from './world';

/** What somebody wants, until she has an answer: however often it is asked, it is asked under the same key. */
export interface Wish {
  readonly key: string;
  readonly cooperation: string;
  readonly kind: StreamKind;
  readonly id: string;
  readonly command: object;
  readonly expected: number | undefined;
}

/** Something that changes what stands there: most of it in one activity, so that they are in each other's way. */
export function wishOf({ dice, definitions }: World, key: string): Wish {
  const cooperation = anyOf(dice, [...definitions.keys()]);
  const expected = dice(8) === 0 ? 2 + dice(4) : undefined;
  const on = (days: number): object => ({
    effectiveOn: { precision: 'day', date: new Date(Date.parse('2026-02-21') + days * 86_400_000).toISOString().slice(0, 10) },
  });
  const until = by(new Date(Date.parse('2027-01-01') + dice(3) * 86_400_000).toISOString().slice(0, 10));
  const wish = { key, cooperation, expected };
  switch (dice(10)) {
    case 0:
    case 1:
    case 2: {
      const late = dice(3) === 0 ? { ...on(-1 - dice(20)), afterwards: true } : {};
      const command = { type: 'AmendActivity', field: 'title', to: `Gå ${key}`, reason: 'Så heter den.', ...late };
      return { ...wish, kind: 'activity', id: activity, command };
    }
    case 3:
      return { ...wish, kind: 'activity', id: activity, command: { type: 'RecordUpdate', text: { open: `Så gick det ${key}.` } } };
    case 4:
      return { ...wish, kind: 'activity', id: activity, command: { type: anyOf(dice, ['PauseActivity', 'ResumeActivity'] as const) } };
    case 5:
      return { ...wish, kind: 'activity-terms', id: activity, command: { type: 'ChangeDuration', duration: until, ...on(dice(3) - 1) } };
    default: {
      const change = { kind: 'changeDuration', activity, duration: until };
      const cancel = { kind: 'cancelActivity', activity: activity };
      const effects = dice(8) === 0 ? [cancel, change] : [change];
      return {
        ...{ ...wish, expected: undefined, kind: 'decision', id: `d-${key}` },
        command: {
          ...{ type: 'RecordDecision', forum, text: 'Så beslutades.', ground: null, presentedBy: null, tookPart: null },
          ...{ effects, proposal: null },
        },
      };
    }
  }
}
