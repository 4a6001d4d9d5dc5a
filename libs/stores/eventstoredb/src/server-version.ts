import { ServerRefused } from './refused';

const first = [23, 10] as const;
const last = 26;

/** From the long-term release of EventStoreDB 23.10 up to KurrentDB 26: what has been tried, or has promised the same protocol. */
export const assertKnownServer = (version: string): void => {
  const [, major, minor] = /^(\d+)\.(\d+)(\.|$)/.exec(version) ?? [];
  const number = [Number(major), Number(minor)] as const;
  const known = number[0] <= last && (number[0] > first[0] || (number[0] === first[0] && number[1] >= first[1]));
  if (known) return;
  throw new ServerRefused(
    `The event store is of version ${version}; Spårbar knows EventStoreDB from ${first.join('.')} up to KurrentDB ${last}. ` +
      'Use a server of a version in between, or a Spårbar that knows this one.',
  );
};
