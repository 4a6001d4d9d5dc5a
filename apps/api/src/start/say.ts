export const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** A reason not to start that somebody can do something about: one sentence, and no stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
