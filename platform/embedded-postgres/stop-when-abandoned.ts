import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '@/platform/project-root';
import { leaseFolder } from './leases';

/**
 * Makes sure that the server does not outlive its last user, even one that is killed with SIGKILL. The watching is done
 * by a shell script: it takes 1 MB where a Node process takes 40.
 *
 * @returns call it when leaving in order
 */
export function stopWhenAbandoned(options: {
  home: string;
  cluster: string;
  pid: number;
  lock: string;
}): () => void {
  const script = join(projectRoot(), 'platform', 'embedded-postgres', 'stop-when-abandoned.sh');
  const pidFile = join(options.cluster, 'postmaster.pid');
  const child = spawn(
    '/bin/sh',
    [script, leaseFolder(options.home), pidFile, `${options.pid}`, options.lock],
    {
      cwd: '/',
      detached: true,
      env: { NODE_ENV: 'production', PATH: '/usr/bin:/bin' },
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  // Neither the script nor the pipe to it keeps a process alive that has nothing else to do.
  (child.stdin as unknown as { unref(): void }).unref();
  return () => child.stdin.end('left\n');
}
