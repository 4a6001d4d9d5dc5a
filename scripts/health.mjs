import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';

/*
 * Asks the Spårbar beside it, API or worker, whether it lives: what a container is looked at by, where there is no shell to do it. Reads the settings
 * that say where it listens. Ends with 0 when it lives, and with 1 and a sentence when it does not.
 */

const patienceMs = 4_000;
const { PORT = '3000', HOST = '', TLS_CERT = '' } = process.env;
const everywhere = ['', '0.0.0.0', '::'];
const host = everywhere.includes(HOST) ? '127.0.0.1' : HOST;
const secure = TLS_CERT !== '';
const address = `${secure ? 'https' : 'http'}://${isIP(host) === 6 ? `[${host}]` : host}:${PORT}/api/health/live`;

function end(code, sentence) {
  (code === 0 ? process.stdout : process.stderr).write(`${sentence}\n`);
  process.exit(code);
}

// The certificate is made out to the name people use, and this asks its own machine: there is nobody in between.
const options = { timeout: patienceMs, agent: false, ...(secure ? { rejectUnauthorized: false } : {}) };
try {
  const request = (secure ? https : http).get(address, options, (answer) => {
    answer.resume();
    if (answer.statusCode === 200) end(0, `${address} lives.`);
    else end(1, `${address} answered ${answer.statusCode}: something else than Spårbar may listen there. Look at PORT.`);
  });
  request.on('timeout', () =>
    end(1, `${address} has not answered within ${patienceMs / 1000} s: the process is there and hangs. Restart it.`),
  );
  request.on('error', (error) =>
    end(1, `${address} does not answer (${error.code ?? error.message}): it has not started yet, or has ended.`),
  );
} catch (error) {
  end(1, `${address} is not an address: look at PORT and HOST (${error.message}).`);
}
