import { spawn } from 'node:child_process';

/** A system user that a program runs as; `undefined` where it means "the one we are". */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/**
 * Runs a program to its end as the given user.
 *
 * @returns whether it ended well, and everything that it wrote
 */
export function runAs(
  user: SystemUser | undefined,
  command: string,
  args: readonly string[],
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    // The current folder may be one that the other user cannot enter.
    const child = spawn(command, args, { ...identityOf(user), cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}

/** Options for `spawn` that make the child run as this user. */
export function identityOf(user: SystemUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}
