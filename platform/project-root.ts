import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The project's top folder, where prisma/, vendor/ and node_modules lie. The same from a source file as from a bundle
 * in dist/, which is why it is searched for and not counted in "..".
 */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (
    !existsSync(join(folder, 'package-lock.json')) &&
    !existsSync(join(folder, 'prisma', 'migrations'))
  ) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No project folder above ${import.meta.dirname}.`);
    folder = parent;
  }
  return folder;
}
