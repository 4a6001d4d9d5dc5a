import { EventStoreDBClient } from '@eventstore/db-client';
import { ServerRefused } from './refused';

/** What the client knows; at anything else it prints the whole text, password and all. */
const knownSettings: readonly string[] = [
  ...['usercertfile', 'userkeyfile', 'tls', 'tlscafile', 'tlsverifycert', 'throwonappendfailure', 'connectionname', 'nodepreference'],
  ...['maxdiscoverattempts', 'discoveryinterval', 'gossiptimeout', 'defaultdeadline', 'keepaliveinterval', 'keepalivetimeout'],
];

/**
 * How the server is reached, as its own client reads it: `esdb://…` for named nodes, `esdb+discover://…` for a cluster. Certificates and credentials stand
 * in it and nowhere else. No sentence here repeats it: it may hold a password.
 */
export const checkedConnectionString = (connectionString: string, production: boolean): string => {
  const text = connectionString.trim();
  if (!/^esdb(\+discover)?:\/\//.test(text))
    throw wrong('it begins with neither esdb:// nor esdb+discover://. A KurrentDB is reached by esdb:// too.');
  const settings = settingsIn(text);
  if (settings.get('throwonappendfailure') === 'false')
    throw wrong('throwOnAppendFailure=false hides refusals, and the client then answers with wrong versions. Leave it out.');
  if (settings.get('tlsverifycert') === 'false')
    throw wrong('a certificate that is not looked at proves nothing. Name the authority in tlsCAFile instead of tlsVerifyCert=false.');
  const unknown = [...settings.keys()].find((name) => name !== '' && !knownSettings.includes(name));
  if (unknown !== undefined) throw wrong(`the client knows no setting ${JSON.stringify(unknown)}.`);
  const password = /^[^/]*\/\/[^:@/]+:([^@]*)@/.exec(text)?.[1];
  if (production && password !== undefined && decoded(password) === 'changeit')
    throw wrong('it holds the password every new EventStoreDB has. Change the passwords of admin and ops on the server first.');
  if (production && password !== undefined && settings.get('tls') === 'false')
    throw wrong('with tls=false the client leaves the password out, and a server that asks for none lets everybody in. Use TLS.');
  return text;
};

/** A client for it. What the client itself says of a text it cannot read may hold any part of it, and is not handed on. */
export const clientFor = (checked: string): EventStoreDBClient => {
  try {
    return EventStoreDBClient.connectionString(checked);
  } catch {
    throw wrong('the client does not understand it, or a certificate it names is not there. Look at it letter by letter.');
  }
};

const wrong = (sentence: string): ServerRefused => new ServerRefused(`EVENTSTORE_URL cannot be used: ${sentence}`);

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
