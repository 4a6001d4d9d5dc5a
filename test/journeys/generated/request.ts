import { bodyText, fitting, type Known } from './body';
import type { Dice } from './dice';
import type { Route } from './routes';

export interface Generated {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const strangePaths = [
  '%00',
  '%ZZ',
  '%E2%80%AE',
  '%ED%A0%80',
  '..%2f..',
  '__proto__',
  'constructor',
  '-1',
  '0',
  'x'.repeat(190),
  '%C3%A5',
  'a%20b',
];
const strangeQueries = [
  '',
  '0',
  '-1',
  '1e3',
  'x',
  '%00',
  '%E2%80%AE',
  '%5B%5D',
  '2026-02-30',
  '9999-12-31',
  '99999999999999999999999',
  'a&a=b',
];
const strangeKeys = ['', 'x', '0', '{}', 'ffffffff-ffff-ffff-ffff-fffffffffffg', 'å'];
const strangeVersions = ['*', '"x"', '3', '"-1"', 'W/"1"', '"1", "2"', '"99999999999"', '""'];
const strangeTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json; charset=latin1',
  'multipart/form-data',
  'x',
  '',
];

/** A request to this route, usually addressed as it should be. */
export function requestTo(route: Route, dice: Dice, known: Known): Generated {
  const named = { id: route.path.includes('/decisions/') ? known['decision'] : known['activity'], ...known };
  const address = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    dice.chance(4) ? dice.pick(strangePaths) : encodeURIComponent(String(dice.pick(named[name as keyof typeof named] ?? ['x']))),
  );
  const asked = route.parameters.filter((parameter) => parameter.in === 'query' && dice.chance(15));
  const query = asked.map(({ name, schema = {} }) => {
    // A position that nobody has reached yet is waited for, and answered with 503 when it does not come: another test's matter.
    const value =
      dice.chance(40) && name !== 'atLeast' ? dice.pick(strangeQueries) : encodeURIComponent(String(fitting(schema, name, dice, known)));
    return `${name}=${value}`;
  });
  const headers: Record<string, string> = { 'accept-language': dice.pick(['sv', 'en', '*', 'tlh;q=2,,', '']) };
  const body = route.body === undefined ? undefined : bodyText(route.body, dice, known);
  if (route.method === 'POST' && !dice.chance(2))
    headers['idempotency-key'] = dice.chance(3) ? encodeURIComponent(dice.pick(strangeKeys)) : dice.uuid();
  if (dice.chance(3)) headers['if-match'] = dice.pick([...strangeVersions, '"1"', '"0"']);
  if (route.path.endsWith('/stream') && dice.chance(50)) headers['last-event-id'] = dice.pick(['0', '-1', 'x', '1e9']);
  if (body !== undefined) headers['content-type'] = dice.chance(3) ? dice.pick(strangeTypes) : 'application/json';
  return {
    method: dice.chance(1) ? dice.pick(['PUT', 'PATCH', 'DELETE', 'OPTIONS']) : route.method,
    path: [address, query.join('&')].filter((part) => part !== '').join('?'),
    headers,
    body,
  };
}
