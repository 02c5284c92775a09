import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FILES = ['outfit', 'lexend'].flatMap((family) =>
  ['latin', 'latin-ext'].map((subset) => ({
    path: `@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`,
    name: `${family}-${subset}.woff2`,
  })),
);

/** Reads the web fonts from the node_modules nearest to `folder`. Without them the pages use the system's fonts. */
export function readFonts(folder: string): Map<string, Buffer> {
  const fonts = new Map<string, Buffer>();
  for (const { path, name } of FILES) {
    for (let at = folder; at !== dirname(at); at = dirname(at)) {
      const file = join(at, 'node_modules', path);
      if (existsSync(file)) {
        fonts.set(name, readFileSync(file));
        break;
      }
    }
  }
  return fonts;
}
