import { STREAM_DOES_NOT_EXIST } from '@event-driven-io/emmett';

/** An event as emmett takes it: the same JSON, as its data. */
export const asEmmett = (event) => ({ type: event.type, data: event });

export const expecting = (version, number = BigInt) => ({ expectedStreamVersion: version === 0 ? STREAM_DOES_NOT_EXIST : number(version) });

export const everyType = [
  'ActivityProposed',
  'ActivityTermsAgreed',
  'ActivityDecided',
  'ActivityStarted',
  'ActivityPaused',
  'ActivityResumed',
];
