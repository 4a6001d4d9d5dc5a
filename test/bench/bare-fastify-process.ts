import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Fastify, with nothing around it, that answers with what stands in a file. */
export async function startBareFastify(
  answer = '',
): Promise<{ readonly address: string; readonly pid: number; readonly end: () => Promise<void> }> {
  const child = spawn(process.execPath, [path.join(__dirname, 'bare-fastify.mjs'), answer], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const end = async (): Promise<void> => {
    const exit = once(child, 'exit');
    child.stdin.end();
    await exit;
  };
  return { address: said.toString().trim(), pid: child.pid ?? 0, end };
}
