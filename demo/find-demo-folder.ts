import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Returns the folder `demo/` of the project. The server runs both from its sources and as a bundle in `dist/`,
 * so the folder is looked for upwards from this file and then from the working directory. Throws when it is in neither.
 */
export function findDemoFolder(): string {
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, 'demo/store/products.jsonl'))) return join(folder, 'demo');
      if (folder === dirname(folder)) break;
    }
  }
  throw new Error('The folder demo/store was not found above the program or the working directory');
}
