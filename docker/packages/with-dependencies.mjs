import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folders of packages and of all that they depend on, found as Node finds them: beside the package that asks, else
 * further up.
 *
 * @param {string} root the project's top folder
 * @param {Iterable<string>} names packages that the product imports
 * @param {(name: string) => boolean} leaveOut packages that are not needed, although others name them
 * @returns {string[]} paths relative to `root`, "node_modules/pg"
 * @throws when a package is missing that is not optional
 */
export function withDependencies(root, names, leaveOut) {
  const found = new Set();
  const add = (name, from, optional) => {
    if (leaveOut(name)) return;
    const folder = find(root, name, from);
    if (!folder) {
      if (optional) return;
      throw new Error(`${from || 'The product'} needs the package ${name}, which is not installed.`);
    }
    if (found.has(folder)) return;
    found.add(folder);
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    for (const [dependency, isOptional] of dependenciesOf(manifest)) add(dependency, folder, isOptional);
  };
  for (const name of names) add(name, '', false);
  return [...found];
}

/** Optional peers are left out: who uses one imports it, and it is found there. */
function dependenciesOf(manifest) {
  const peers = Object.keys(manifest.peerDependencies ?? {}).filter(
    (name) => !manifest.peerDependenciesMeta?.[name]?.optional,
  );
  return new Map([
    ...peers.map((name) => [name, true]),
    ...Object.keys(manifest.dependencies ?? {}).map((name) => [name, false]),
    ...Object.keys(manifest.optionalDependencies ?? {}).map((name) => [name, true]),
  ]);
}

function find(root, name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    if (!folder.endsWith('node_modules')) {
      const candidate = join(folder, 'node_modules', name);
      if (existsSync(join(root, candidate, 'package.json'))) return candidate;
    }
    if (folder === '' || folder === '.') return undefined;
  }
}
