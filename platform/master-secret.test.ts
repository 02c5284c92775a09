import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  activateStagedSecret,
  isKeptInFile,
  loadMasterSecret,
  readStagedSecret,
  stagedSecretFile,
  stageSecret,
} from './master-secret';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'storefolk-secret-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

test('makes a secret once, for its owner alone, and gives the same one ever after', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => loadMasterSecret(dataDir, undefined)));
  expect(new Set(all).size).toBe(1);
  expect(all[0]).toMatch(/^[\w-]{43}$/);
  expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
  expect((await readFile(join(dataDir, 'secret'), 'utf8')).trim()).toBe(all[0]);
});

test('a given secret comes first and is not written down', async () => {
  expect(await loadMasterSecret(dataDir, 'given')).toBe('given');
  await expect(stat(join(dataDir, 'secret'))).rejects.toThrow('ENOENT');
});

test('an empty file is a lost secret, not a new one', async () => {
  await writeFile(join(dataDir, 'secret'), '');
  await expect(loadMasterSecret(dataDir, undefined)).rejects.toThrow(/is empty/);
});

test('a new secret takes the place of the present one in one step', async () => {
  const before = await loadMasterSecret(dataDir, undefined);
  await stageSecret(dataDir, 'the next secret');
  expect(await loadMasterSecret(dataDir, undefined)).toBe(before);
  expect(await readStagedSecret(dataDir)).toBe('the next secret');
  expect((await stat(stagedSecretFile(dataDir))).mode & 0o777).toBe(0o600);

  await activateStagedSecret(dataDir);
  expect(await loadMasterSecret(dataDir, undefined)).toBe('the next secret');
  expect(await readStagedSecret(dataDir)).toBeUndefined();
  expect(await isKeptInFile(dataDir, 'the next secret')).toBe(true);
  expect(await isKeptInFile(dataDir, before)).toBe(false);
});
