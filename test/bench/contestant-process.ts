import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Contestant, Setting } from './contestants';

/** A contestant in a process of its own, ready to measure. */
export interface ContestantProcess {
  /** One figure. */
  run(): Promise<number>;
  end(): Promise<void>;
}

type Said = { readonly ready: true } | { readonly value: number } | { readonly failed: string };

export async function startContestant({ name, program }: Contestant, setting: Setting): Promise<ContestantProcess> {
  const loader = program.endsWith('.ts') ? ['-r', path.resolve(__dirname, '../faults/typescript.cjs')] : [];
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...loader, path.join(__dirname, program), JSON.stringify(setting)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const hear = async (): Promise<Said> => {
    const { done, value } = await lines.next();
    if (done === true) throw new Error(`${name} ended in the middle of ${setting.measure}`);
    const said = JSON.parse(value) as Said;
    if ('failed' in said) throw new Error(`${name}, ${setting.measure}: ${said.failed}`);
    return said;
  };
  try {
    await hear();
  } catch (error) {
    await gone(child);
    throw error;
  }
  return {
    run: async () => {
      child.stdin.write('run\n');
      const said = await hear();
      if (!('value' in said)) throw new Error(`${name} said something else than a figure`);
      return said.value;
    },
    end: () => gone(child),
  };
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin?.end();
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exit;
  clearTimeout(late);
}
