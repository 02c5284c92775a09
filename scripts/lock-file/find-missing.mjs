/**
 * Optional dependencies that a lock file names but does not hold. npm leaves them out when the registry at hand lacks
 * them (packages for other systems, mostly), and then refuses its own file in `npm ci`, everywhere.
 *
 * @param {Record<string, { version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }>} packages the lock
 *   file's `packages`
 * @returns {{ path: string, name: string, version: string, dependent: string }[]} where each belongs in the lock file,
 *   and the path of the package that wants it
 */
export function findMissing(packages) {
  const known = { ...packages };
  const missing = [];
  for (const [dependent, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      // Packages of programs are pinned to the version of what needs them; ranges are npm's to resolve.
      if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) continue;
      const places = placesFor(dependent, name);
      const found = places.find((place) => known[place]);
      if (found && known[found].version === version) continue;
      // The topmost free place, as npm would choose, unless a nearer one holds another version.
      const path = found ? places[0] : places.at(-1);
      known[path] = { version };
      missing.push({ path, name, version, dependent });
    }
  }
  return missing;
}

/** Where Node looks for a package, the nearest place first. */
function placesFor(dependent, name) {
  const folders = dependent === '' ? [] : dependent.split('/node_modules/');
  const places = folders.map((_, depth) => folders.slice(0, folders.length - depth).join('/node_modules/'));
  return [...places.map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`];
}
