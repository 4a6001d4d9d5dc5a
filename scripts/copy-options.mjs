import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stop } from './stop.mjs';

const usage = {
  backup: `Copies the data folder, while Spårbar runs or not: npm run -s backup -- --to DIR [options]

  --to DIR       a new or empty folder, best on another disk
  --keys-to DIR  the keys go here instead, apart from what they open
  --data DIR     the data folder (./data)
  --help         this text
`,
  restore: `Makes a data folder of a backup: npm run -s restore -- --from DIR [options]

  --from DIR       the folder of the backup
  --keys-from DIR  where the keys lie, if they were put apart
  --data DIR       the data folder to make (./data); it must be empty
  --help           this text
`,
};

const wanted = { backup: 'to', restore: 'from' };

/** Reads what stands after `npm run backup --` or `npm run restore --`, before anything is installed or built for it. */
export function copyOptions(command, argv, env = process.env) {
  const main = wanted[command];
  const names = [main, `keys-${main}`, 'data'];
  let values;
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
    ({ values } = parseArgs({ args: argv, options: { ...options, help: { type: 'boolean', short: 'h' } }, strict: true }));
  } catch (error) {
    const flag = /'(-?[^' ]*)/.exec(error.message)?.[1] ?? argv[0];
    throw new Stop(`${flag} is not understood: \`npm run -s ${command} -- --help\` lists the options.`);
  }
  if (values.help) return { help: usage[command], flags: [] };
  if (!values[main]) throw new Stop(`Say where: npm run -s ${command} -- --${main} DIR`);
  const data = values.data ?? (env.SPARBAR_DATA || 'data');
  const at = env.INIT_CWD ?? process.cwd();
  const flags = names.flatMap((name) => {
    const value = name === 'data' ? data : values[name];
    return value === undefined ? [] : [`--${name}`, path.resolve(at, value)];
  });
  return { help: undefined, flags };
}
