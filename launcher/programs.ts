import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type ProgramName = 'app' | 'worker' | 'demo' | 'cli';

const bundles: Record<ProgramName, string> = {
  app: 'server.mjs',
  worker: 'worker.mjs',
  demo: 'demo.mjs',
  cli: 'cli.mjs',
};

const sources: Record<ProgramName, string> = {
  app: 'server.ts',
  worker: 'worker/main.ts',
  demo: 'demo/main.ts',
  cli: 'cli/main.ts',
};

/** Folders whose changes restart a program while developing. Pages and routes reload by themselves. */
const watched = ['core', 'adapters', 'platform', 'worker', 'server', 'demo'];

/**
 * Arguments to Node that run one of our programs: its bundle, or while developing its source.
 *
 * @param root the project's top folder
 * @param extra arguments for the program itself
 */
export function programArgs(
  root: string,
  name: ProgramName,
  development: boolean,
  extra: string[] = [],
): string[] {
  if (!development) {
    const preload = pathToFileURL(join(root, 'dist', 'stop-with-parent.mjs')).href;
    return ['--import', preload, join(root, 'dist', bundles[name]), ...extra];
  }
  const watch = watched
    .filter((folder) => existsSync(join(root, folder)))
    .map((folder) => `--watch-path=${folder}`);
  const longRunning = name === 'cli' ? [] : [...watch, '--watch-preserve-output'];
  return [...longRunning, '--import', 'tsx', join(root, sources[name]), ...extra];
}
