import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { pageSources } from './build-pages.mjs';
import { programSources } from './bundle-programs.mjs';

/** Folders (or `prisma/…`, `scripts/…`) that the code below a source imports from, by `@/…`. */
function importedPlaces(source) {
  const start = join(projectRoot, source);
  if (!existsSync(start)) return [];
  const files = /\.\w+$/.test(source)
    ? [start]
    : readdirSync(start, { recursive: true })
        .filter(
          (name) => /\.tsx?$/.test(name) && !/\.(test|contract|fixture)\.tsx?$|harness|testing\//.test(name),
        )
        .map((name) => join(start, name));
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '@\/((?:(?:prisma|scripts)\/)?[\w.-]+)/g)].map(
      (match) => match[1],
    ),
  );
}

// The generated client changes with the schema, which is among the sources.
const isCovered = (sources) => (place) => place === 'prisma/generated' || sources.includes(place);

test.each([
  ['pages', pageSources],
  ['programs', programSources],
])('a change in anything that %s import leads to a new build', (_, sources) => {
  const places = new Set(sources.flatMap(importedPlaces));
  expect(places.size).toBeGreaterThan(0);
  expect([...places].filter((place) => !isCovered(sources)(place))).toEqual([]);
});
