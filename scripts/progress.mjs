const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const out = process.stderr;
const alive = () => Boolean(out.isTTY) && !process.env.CI && process.env.TERM !== 'dumb';

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(Date.now() - since < 9950 ? 1 : 0)} s`;

/**
 * Says that something is under way, how long it has taken and, where `detail` can tell, how far it has come: one living line in a
 * terminal, a plain line now and then elsewhere. Everything goes to standard error, so that standard output belongs to the result.
 */
export async function during(doing, done, work, detail = () => '') {
  const started = Date.now();
  const line = () => [`${doing} …`, detail(), seconds(started)].filter(Boolean).join('  ');
  if (!alive()) out.write(`${doing} …\n`);
  let frame = 0;
  const timer = alive()
    ? setInterval(() => out.write(`\r\u001b[K${frames[frame++ % frames.length]} ${line()}`), 100)
    : setInterval(() => out.write(`  ${line()}\n`), 15_000);
  try {
    const result = await work();
    if (alive()) out.write('\r\u001b[K');
    if (done) out.write(`${done} (${seconds(started)})\n`);
    return result;
  } catch (error) {
    if (alive()) out.write('\r\u001b[K');
    throw error;
  } finally {
    clearInterval(timer);
  }
}
