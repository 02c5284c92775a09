import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nodePath, withNode } from './ensure-node.mjs';
import { projectRoot } from './project-root.mjs';

/**
 * Runs a built program in the foreground, on the right Node: it gets this process' terminal, arguments and signals,
 * and its exit code becomes ours.
 *
 * @param {string} program file in dist
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<number>} the exit code
 * @throws when that program was not built
 */
export async function handOver(program, args, options = {}) {
  const file = join(projectRoot, 'dist', program);
  if (!existsSync(file))
    throw new Error(`There is no dist/${program}: its source is missing from this copy.`);
  return runInForeground([file, ...args], options);
}

/**
 * Like `handOver`, for any arguments to Node.
 *
 * @param {string[]} nodeArgs
 * @param {{ env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<number>}
 */
export function runInForeground(nodeArgs, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(nodePath(), nodeArgs, {
      cwd: projectRoot,
      env: { ...withNode(), ...options.env },
      // The channel tells the program when we are gone, even if nobody could pass on a signal.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    const orphaned = whenOrphaned(() => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(orphaned);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** npm that is killed hard takes nobody along; then nobody would be left who can stop us. */
function whenOrphaned(stop) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 1000);
}
