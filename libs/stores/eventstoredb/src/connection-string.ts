import { ServerRefused } from './refused';

/**
 * How the server is reached, as its own client reads it: `esdb://…` for named nodes, `esdb+discover://…` for a cluster. Certificates and credentials stand
 * in it and nowhere else. No sentence here repeats it: it may hold a password.
 */
export const checkedConnectionString = (connectionString: string, production: boolean): string => {
  const text = connectionString.trim();
  const wrong = (sentence: string): ServerRefused => new ServerRefused(`EVENTSTORE_URL cannot be used: ${sentence}`);
  if (!/^esdb(\+discover)?:\/\//.test(text))
    throw wrong('it begins with neither esdb:// nor esdb+discover://. A KurrentDB is reached by esdb:// too.');
  const settings = settingsIn(text);
  if (settings.get('throwonappendfailure') === 'false')
    throw wrong('throwOnAppendFailure=false hides refusals, and the client then answers with wrong versions. Leave it out.');
  const password = /^[^/]*\/\/[^:@/]+:([^@]*)@/.exec(text)?.[1];
  if (production && password !== undefined && decoded(password) === 'changeit')
    throw wrong('it holds the password every new EventStoreDB has. Change the passwords of admin and ops on the server first.');
  if (production && password !== undefined && settings.get('tls') === 'false')
    throw wrong('with tls=false the client leaves the password out, and a server that asks for none lets everybody in. Use TLS.');
  return text;
};

/** Names of settings count without regard to case, hyphens and underscores, as in the client. */
const settingsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .slice(text.indexOf('?') < 0 ? text.length : text.indexOf('?') + 1)
      .split('&')
      .map((pair) => pair.split('='))
      .map(([name = '', value = '']) => [name.trim().toLowerCase().replaceAll(/[_-]/g, ''), value.trim()]),
  );

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
