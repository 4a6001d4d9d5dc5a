import { StoreUnavailable } from '@sparbar/event-sourcing';
import { storeFailure } from './client-failure';

/** What gRPC says of each, word for word. */
const unavailable = (why: string): Error =>
  Object.assign(new Error(`14 UNAVAILABLE: No connection established. Last error: ${why}. Resolution note: `), { code: 14 });

describe('what is said where the event store cannot be reached', () => {
  it.each([
    ['Error: unable to verify the first certificate; if the root CA is installed locally, …', /certificate .* tlsCAFile/],
    ["Error: Hostname/IP does not match certificate's altnames: …", /certificate .* tlsCAFile/],
    ['Error: connect ECONNREFUSED 127.0.0.1:2113', /nobody answers .* goes on by itself/],
    ['Error: getaddrinfo ENOTFOUND events', /nobody answers .* goes on by itself/],
    ['Failed to connect (2026-11-28T13:35:28.613Z)', /cannot be spoken to.* tls=/],
    ['something else', /does not answer as it should .* its log/],
  ])('%s', (why, sentence) => {
    const failure = storeFailure(unavailable(why), 'Looking for the end of the log');
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure.message).toMatch(sentence);
    expect(failure.message).toContain('Looking for the end of the log: ');
  });
});
