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

/** With a smaller nursery for young objects they take 40 MB less; the worker and the shop are seldom in a hurry. */
const small = ['--max-semi-space-size=4'];
/** The app answers shoppers: this much costs it nothing that can be measured, and takes 30 MB less than Node's own setting. */
const quick = ['--max-semi-space-size=12'];
/**
 * The larger a heap may become, the later V8 cleans it up. With Node's own limit on a large machine (4 GB) the worker
 * takes 540 MB for the first import of 20,000 products and the app 700 MB when it answers 85 messages a second; with
 * this one 360 and 520 MB, and both are as fast.
 */
const tidy = ['--max-old-space-size=768'];
const nodeFlags: Record<ProgramName, string[]> = {
  app: [...quick, ...tidy],
  worker: [...small, ...tidy],
  demo: small,
  cli: [],
};

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
  const preload = pathToFileURL(join(root, 'dist', 'stop-with-parent.mjs')).href;
  const flags = [...nodeFlags[name], '--import', preload];
  if (!development) return [...flags, join(root, 'dist', bundles[name]), ...extra];
  return [...flags, '--import', 'tsx', join(root, sources[name]), ...extra];
}
