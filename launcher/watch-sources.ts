import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Folders that app and worker are made of. Pages and routes reload by themselves. */
const folders = ['core', 'adapters', 'platform', 'worker', 'server', 'demo'];

/** Editors write a file in several steps, and several files at once. */
const quietMs = 200;

/**
 * Calls `onChange` with the name of a changed source file, once per burst of changes. For development.
 *
 * @param root the project's top folder
 * @returns ends the watching
 */
export function watchSources(root: string, onChange: (file: string) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders
    .filter((folder) => existsSync(join(root, folder)))
    .map((folder) =>
      watch(join(root, folder), { recursive: true }, (_, name) => {
        if (!name || !/\.tsx?$/.test(name) || /\.test\.tsx?$/.test(name)) return;
        clearTimeout(timer);
        timer = setTimeout(() => onChange(join(folder, name)), quietMs);
      }),
    );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
