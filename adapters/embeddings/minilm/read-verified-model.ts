import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a model folder, as they were checked. */
export type ModelFiles = ReadonlyMap<string, Buffer>;

/**
 * Reads the files that the folder's SHA256SUMS lists and compares each with its checksum, so that a half-copied or
 * exchanged model is noticed before it fills a store's index with wrong vectors.
 *
 * @throws Error that names the file that is missing or differs
 */
export async function readVerifiedModel(folder: string): Promise<ModelFiles> {
  const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
  const files = new Map<string, Buffer>();
  for (const line of sums.split('\n')) {
    const [expected, name] = line.trim().split(/\s+\*?/);
    if (!expected || !name) continue;
    const bytes = await readFile(join(folder, name));
    const actual = createHash('sha256').update(bytes).digest('hex');
    if (actual !== expected) {
      throw new Error(`${join(folder, name)} is damaged: its SHA-256 is ${actual}, not ${expected}.`);
    }
    files.set(name, bytes);
  }
  if (files.size === 0) throw new Error(`${join(folder, 'SHA256SUMS')} lists no file.`);
  return files;
}

/** @throws Error when SHA256SUMS does not list the file */
export function modelFile(files: ModelFiles, name: string): Buffer {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`SHA256SUMS does not list ${name}.`);
  return bytes;
}
