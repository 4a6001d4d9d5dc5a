import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stop } from './stop.mjs';

export const startUsage = `Starts Spårbar: npm start -- [options]

  --port N      the port to listen on (3000)
  --host NAME   the address to listen on (127.0.0.1; any other needs TLS or a declared proxy)
  --data DIR    the folder everything is kept in (./data)
  --no-demo     start empty: prints a link, good once, that makes the first administrator
  --no-worker   with EVENTSTORE_URL and MONGODB_URL: answer people, and leave following the log to \`npm run worker\`
  --help        this text
`;

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'no-demo': { type: 'boolean' },
  'no-worker': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

/** Reads what stands after `npm start --`, before minutes go by on installing for a command that was mistyped. */
export function startOptions(argv, from = process.env.INIT_CWD ?? process.cwd()) {
  let values;
  try {
    ({ values } = parseArgs({ args: argv, options, strict: true }));
  } catch (error) {
    const flag = /'(-[^' ]*)/.exec(error.message)?.[1] ?? argv[0];
    throw new Stop(
      error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL'
        ? `${flag} is not an option of Spårbar: \`npm start -- --help\` lists them.`
        : `${flag} needs a value (or takes none): \`npm start -- --help\` shows how.`,
    );
  }
  if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65535)) {
    throw new Stop(`--port ${values.port} is not a port: give a number from 1 to 65535.`);
  }
  const flags = [
    ...(values.port === undefined ? [] : ['--port', values.port]),
    ...(values.host === undefined ? [] : ['--host', values.host]),
    ...(values.data === undefined ? [] : ['--data', path.resolve(from, values.data)]),
    ...(values['no-demo'] ? ['--no-demo'] : []),
    ...(values['no-worker'] ? ['--no-worker'] : []),
  ];
  return { help: Boolean(values.help), flags };
}
