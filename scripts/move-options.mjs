import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stop } from './stop.mjs';

const usage = `Moves everything from a data folder to servers, or back, and compares: npm run -s move -- [options]

  --from DIR --to-eventstore URL --to-mongo URL [--keys-mongo URL]
  --from-eventstore URL --from-mongo URL [--keys-mongo URL] --to DIR

  --keys-mongo URL   where the keys are to lie, or lie; a database beside if nothing is said
  --cooperation ID   this cooperation alone, without the accounts
  --help             this text

Where an address is left out, EVENTSTORE_URL, MONGODB_URL and KEYS_MONGODB_URL are asked: so no password has to stand on the command line.
`;

const names = ['from', 'to', 'from-eventstore', 'from-mongo', 'to-eventstore', 'to-mongo', 'keys-mongo', 'cooperation'];
const ways = {
  from: { eventstore: 'to-eventstore', mongo: 'to-mongo', others: ['from-eventstore', 'from-mongo'] },
  to: { eventstore: 'from-eventstore', mongo: 'from-mongo', others: ['to-eventstore', 'to-mongo'] },
};

/** Reads what stands after `npm run move --`, before anything is installed or built for it. */
export function moveOptions(argv, env = process.env) {
  const values = valuesOf(argv);
  if (values.help) return { help: usage, flags: [] };
  if (values.from !== undefined && values.to !== undefined)
    throw new Stop(
      '--from and --to both name a folder: one side is servers. To copy a folder, use `npm run -s backup` and `npm run -s restore`.',
    );
  const folder = values.from !== undefined ? 'from' : values.to !== undefined ? 'to' : undefined;
  if (folder === undefined)
    throw new Stop(
      'Say which folder: --from DIR to move it to servers, --to DIR to move back into one. `npm run -s move -- --help` shows how.',
    );
  const { eventstore, mongo, others } = ways[folder];
  const contrary = others.find((name) => values[name] !== undefined);
  if (contrary !== undefined) throw new Stop(`--${contrary} does not go with --${folder}: use --${eventstore} and --${mongo}.`);
  for (const [option, variable] of [
    [eventstore, 'EVENTSTORE_URL'],
    [mongo, 'MONGODB_URL'],
  ]) {
    if (!(values[option] ?? env[variable]))
      throw new Stop(`--${option} URL is missing (or ${variable}): \`npm run -s move -- --help\` shows how.`);
  }
  if (values.cooperation !== undefined && !/^[a-z][a-z0-9]{1,31}$/.test(values.cooperation))
    throw new Stop(`--cooperation ${values.cooperation} is not the id of one: 2 to 32 of a–z and 0–9, beginning with a letter.`);
  const at = env.INIT_CWD ?? process.cwd();
  const flags = names.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`--${name}`, name === folder ? path.resolve(at, value) : value];
  });
  return { help: undefined, flags };
}

function valuesOf(argv) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  try {
    return parseArgs({ args: argv, options: { ...options, help: { type: 'boolean', short: 'h' } }, strict: true }).values;
  } catch (error) {
    const flag = /'(-?[^' ]*)/.exec(error.message)?.[1] ?? argv[0];
    throw new Stop(`${flag} is not understood: \`npm run -s move -- --help\` lists the options.`);
  }
}
