import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { projectRoot } from '@/platform/project-root';
import { type CrowdOptions, crowdReportSchema } from './crowd';

export interface Crowd {
  /** Sockets that are open. */
  connected: number;
  /** From now on visitors send so many messages a second. @returns sockets still open, and messages stored so far */
  send(perSecond: number): Promise<{ connected: number; sent: number }>;
  close(): Promise<void>;
}

/** @throws Error when not all of them can connect */
export async function startCrowd(options: CrowdOptions): Promise<Crowd> {
  const bundle = join(projectRoot(), 'dist', 'bench.mjs');
  const child = spawn(process.execPath, [bundle, '--crowd', JSON.stringify(options)], {
    cwd: projectRoot(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (!child.stdout || !child.stdin) throw new Error('The crowd has no input or output.');
  const lines = createInterface(child.stdout);
  const { connected } = await readReport(child, lines);
  return {
    connected,
    async send(perSecond) {
      const report = readReport(child, lines);
      child.stdin?.write(`${perSecond}\n`);
      return report;
    },
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function readReport(child: ChildProcess, lines: Interface) {
  const stop = new AbortController();
  const { signal } = stop;
  const line = once(lines, 'line', { signal }) as Promise<[string]>;
  const ended = once(child, 'exit', { signal }).then(([code]): never => {
    throw new Error(`The crowd ended with code ${code}.`);
  });
  try {
    const [text] = await Promise.race([line, ended]);
    return crowdReportSchema.parse(JSON.parse(text));
  } finally {
    stop.abort();
    line.catch(() => {});
    ended.catch(() => {});
  }
}
