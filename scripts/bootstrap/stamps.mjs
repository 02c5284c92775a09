import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './project-root.mjs';

/**
 * Whether the thing that `stamp` marks was made from exactly these inputs. A stamp lies inside what it marks
 * (node_modules, .next, dist), so deleting that makes it anew.
 *
 * @param {string} stamp path relative to the project's top folder
 * @param {string} inputs hash of the inputs
 */
export function isStamped(stamp, inputs) {
  try {
    return readFileSync(join(projectRoot, stamp), 'utf8') === inputs;
  } catch {
    return false;
  }
}

/**
 * Does `work` and stamps its result, or removes the stamp when it fails half-way.
 *
 * @param {string} stamp
 * @param {string} inputs
 * @param {() => Promise<void>} work
 */
export async function stampAfter(stamp, inputs, work) {
  const file = join(projectRoot, stamp);
  rmSync(file, { force: true });
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, inputs);
}
