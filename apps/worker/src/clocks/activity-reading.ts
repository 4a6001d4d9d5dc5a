import {
  activityDecider,
  activityTermsDecider,
  heldFrom,
  idIn,
  type ActivityEvent,
  type ActivityState,
  type ActivityTermsEvent,
  type ActivityTermsState,
  type Duration,
} from '@sparbar/domain';
import { stockholmDay, type ClockReading, type Envelope } from '@sparbar/event-sourcing';

/** A duration as it was promised: by which event, when that was said, and from which day it holds. */
export interface PromisedDuration {
  readonly event: string;
  readonly announced: string;
  readonly from: string;
  readonly duration: Duration | null;
}

/** What the clocks need to know of one activity, from its own streams and as they are now. */
export interface ActivityReading {
  readonly id: string;
  readonly owner: string;
  readonly life: ActivityState;
  readonly terms: ActivityTermsState;
  /** The day on which its terms came into the record. */
  readonly agreedOn: string | null;
  readonly promises: readonly PromisedDuration[];
}

/** Every activity whose terms have been agreed. */
export async function readActivities(read: ClockReading): Promise<readonly ActivityReading[]> {
  const agreements = await read.events(['ActivityTermsAgreed']);
  const activities: ActivityReading[] = [];
  for (const { event } of agreements) {
    activities.push(await readActivity(read, idIn(event.stream, 'activity-terms')));
    // Together they are as long as the log, and whoever follows it is not to wait for that.
    await read.breath();
  }
  return activities;
}

async function readActivity(read: ClockReading, id: string): Promise<ActivityReading> {
  const life = await read.stream('activity', id);
  const terms = await read.stream('activity-terms', id);
  return {
    id,
    owner: terms[0]?.owner ?? '',
    life: life.reduce<ActivityState>(
      (state, event) => activityDecider.evolve(state, event as unknown as ActivityEvent),
      activityDecider.initial,
    ),
    terms: terms.reduce<ActivityTermsState>(
      (state, event) => activityTermsDecider.evolve(state, factOf(event)),
      activityTermsDecider.initial,
    ),
    agreedOn: terms[0] === undefined ? null : stockholmDay(new Date(terms[0].recordedAt)),
    promises: terms.flatMap(promiseIn),
  };
}

function promiseIn(envelope: Envelope): readonly PromisedDuration[] {
  const fact = factOf(envelope);
  const announced = stockholmDay(new Date(envelope.recordedAt));
  const of = (duration: Duration | null): readonly PromisedDuration[] => [
    { event: envelope.id, announced, from: heldFrom(fact) ?? announced, duration },
  ];
  switch (fact.type) {
    case 'ActivityTermsAgreed':
      return of(fact.data.duration);
    case 'ActivityDurationChanged':
      return of(fact.data.to);
    case 'ActivityDueDatePassed':
    case 'ActivityDurationTookEffect':
    case 'ActivityTermsCorrected':
    case 'ActivityTermsAmended':
      return [];
  }
}

const factOf = (envelope: Envelope): ActivityTermsEvent => envelope as unknown as ActivityTermsEvent;
