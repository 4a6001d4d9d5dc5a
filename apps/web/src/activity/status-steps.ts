import type { ActivityAnswer, StatusTarget } from '@sparbar/contracts';
import type { Messages } from '@sparbar/messages';

type Stands = Pick<ActivityAnswer, 'status' | 'startedOn' | 'delayedBecause'>;

/** What an activity can become from where it stands. The rules are the server's; this spares one the choices it would refuse. */
export function possibleFrom({ status, startedOn, delayedBecause }: Stands): readonly StatusTarget[] {
  switch (status) {
    case 'proposed':
      return ['decided', 'cancelled'];
    case 'decided':
      return ['running', 'delayed', 'cancelled'];
    case 'running':
      return ['completed', 'delayed', 'paused', 'cancelled'];
    case 'delayed': {
      // What the calendar noticed, somebody can still say the reason for.
      const explained: readonly StatusTarget[] = delayedBecause?.because === 'dueDatePassed' ? ['delayed'] : [];
      const pausable: readonly StatusTarget[] = startedOn === null ? [] : ['paused'];
      return ['running', 'completed', ...explained, ...pausable, 'cancelled'];
    }
    case 'paused':
      return ['running', 'cancelled'];
    case 'completed':
    case 'cancelled':
    case 'continued':
      return [];
  }
}

/** What one does to make it so: what has once been started is resumed. */
export function actionWords(target: StatusTarget, { startedOn }: Pick<Stands, 'startedOn'>, words: Messages): string {
  const { statusActions } = words.ui.activity;
  return target === 'running' && startedOn !== null ? statusActions.resumed : statusActions[target];
}

/** Those who read it later must know why. */
export function needsReason(target: StatusTarget): boolean {
  return target === 'delayed' || target === 'cancelled';
}
