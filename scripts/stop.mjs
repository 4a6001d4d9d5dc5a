/** A reason to stop that the person at the keyboard can do something about: one sentence, no stack. */
export class Stop extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** Runs a script to its end. A `Stop` is said in one sentence; anything else is our own mistake and keeps its stack. */
export async function main(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    if (error instanceof Stop) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${error?.stack ?? error}\n`);
    process.exitCode = error instanceof Stop ? error.exitCode : 1;
  }
}
