import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from './project-root.mjs';

const neverSources = new Set([
  'node_modules',
  '.git',
  '.next',
  '.data',
  '.runtime',
  'dist',
  'generated',
  'test-results',
  'playwright-report',
]);

/**
 * One hash over the names and contents of all files below the given paths, to see whether something must be built
 * again. Walks the folders itself: git may be absent (a release archive, an image).
 *
 * @param {string[]} paths files or folders, relative to the project's top folder; absent ones count as absent
 * @param {{ ignore?: (path: string) => boolean }} [options] `ignore` gets paths relative to the top folder
 * @returns {string} hexadecimal SHA-256
 */
export function hashSources(paths, options = {}) {
  const hash = createHash('sha256');
  const add = (path) => {
    const name = relative(projectRoot, path);
    if (options.ignore?.(name)) return;
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const entry of readdirSync(path).sort()) if (!neverSources.has(entry)) add(join(path, entry));
      return;
    }
    hash.update(`${name}\0${stat.size}\0`);
    hash.update(readFileSync(path));
  };
  for (const path of [...paths].sort()) add(join(projectRoot, path));
  return hash.digest('hex');
}
