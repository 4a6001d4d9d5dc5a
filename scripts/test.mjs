import { refuseOldNode } from './node24.mjs';

refuseOldNode();
const { main, Stop } = await import('./stop.mjs');
const { prepare, root } = await import('./prepare.mjs');
const { seconds } = await import('./progress.mjs');
const { parts, runPart } = await import('./test-parts.mjs');

const say = (text) => process.stdout.write(`${text}\n`);

function report(part, outcome, since) {
  const { passed, failed, skipped } = outcome;
  say(
    `${failed > 0 ? '✗' : '✓'} ${part.name}: ${passed} passed${failed ? `, ${failed} failed` : ''}${skipped.length ? `, ${skipped.length} skipped` : ''} (${seconds(since)})`,
  );
  for (const problem of outcome.problems) say(`\n${problem}\n`);
  for (const title of skipped) say(`  skipped: ${title}`);
}

function titleOf({ name, on, essential }, wanted) {
  if (!on) return name;
  return `${name}: ${wanted === undefined ? `of the journeys ${essential.join(', ')}` : 'the journeys'}, on ${on}`;
}

await main(async () => {
  const [wanted, ...rest] = process.argv.slice(2);
  const chosen = parts(root).filter((part) => (wanted === undefined ? !part.onDemand : part.name === wanted));
  if (chosen.length === 0) {
    throw new Stop(
      `There are no tests called ${wanted}: choose one of ${parts(root)
        .map((part) => part.name)
        .join(', ')}, or \`npm test\` for all.`,
    );
  }
  const started = Date.now();
  const node = await prepare();
  const outcomes = [];
  const runOne = async (part) => {
    const since = Date.now();
    const outcome = await runPart(part, { node, root, rest: wanted === undefined ? (part.essential ?? []) : rest });
    report(part, outcome, since);
    outcomes.push(outcome);
  };
  // Types and lint use one core each, so they share the machine; the others bring their own workers and take turns.
  const single = chosen.filter((part) => part.command);
  if (single.length > 0) say(`Running ${single.map((part) => part.name).join(' and ')} …`);
  await Promise.all(single.map(runOne));
  for (const part of chosen.filter((other) => !other.command)) {
    say(`Running ${titleOf(part, wanted)} …`);
    await runOne(part);
  }
  const sum = (count) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const failed = sum((outcome) => outcome.failed);
  say(
    `\nin ${seconds(started)}\n${sum((outcome) => outcome.passed)} passed, ${failed} failed, ${sum((outcome) => outcome.skipped.length)} skipped`,
  );
  return failed > 0 ? 1 : 0;
});
