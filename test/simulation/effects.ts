import { reactions, type Happened } from '@sparbar/domain';
import { derivedId, type Envelope } from '@sparbar/event-sourcing';

/** For each effect of a decision, the keys under one of which it has happened: that it was done, or that it was refused and noted. */
export const effectsOf = (event: Envelope): readonly (readonly string[])[] => {
  if (event.type !== 'DecisionRecorded') return [];
  return reactions
    .filter(({ on }) => (on as readonly string[]).includes(event.type))
    .flatMap(({ name, commands }) =>
      commands(event as unknown as Happened).map((_, index) => {
        const place = [name, event.id, String(index)];
        return [derivedId(...place), derivedId(...place, 'refused')];
      }),
    );
};
