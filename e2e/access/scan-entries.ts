import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Source files below a folder of the repository that are no tests, by their path in that folder. */
export function sourceFiles(folder: string): { path: string; file: string; text: string }[] {
  const base = join(ROOT, folder);
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { file, path: relative(base, file), text: readFileSync(file, 'utf8') };
    })
    .toSorted((one, other) => one.path.localeCompare(other.path));
}

/** Files whose exports browsers may call. */
export function actionFiles() {
  return sourceFiles('app').filter(({ text }) => /^\s*(['"])use server\1/.test(text));
}

export function routeFiles() {
  return sourceFiles('app').filter(({ path }) => /(^|\/)route\.tsx?$/.test(path));
}

/** Names of the events that a file of the server listens to, but for the end of a connection. */
export function socketEvents(text: string): string[] {
  return [...text.matchAll(/\bsocket\.on\(\s*['"]([^'"]+)['"]/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'disconnect' && name !== 'disconnecting');
}
