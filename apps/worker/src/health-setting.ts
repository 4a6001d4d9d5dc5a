import type { HealthAddress } from './answer-health';

/** Where a worker answers how it fares: nowhere, if no port is given. What is wrong is said, a sentence each. */
export function healthAddress(env: Readonly<Record<string, string | undefined>>, wrong: string[]): HealthAddress | undefined {
  const [port = '', host = ''] = [env['PORT'], env['HOST']];
  if (port === '') return undefined;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    wrong.push(`PORT is "${port}", which is not a port: give a number from 1 to 65535, or leave it out for a worker that answers nobody.`);
  return { port: Number(port), host: host === '' ? '127.0.0.1' : host };
}
