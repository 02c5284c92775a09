import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The instance's master secret, from which the keys for stored secrets and sessions are derived: the given one, else
 * the one in the data folder, which is made on first use and readable by its owner alone. Whoever loses it can no
 * longer read stored provider keys.
 *
 * @param given STOREFOLK_SECRET
 * @throws when the file belongs to another user
 */
export async function loadMasterSecret(dataDir: string, given: string | undefined): Promise<string> {
  if (given) return given;
  const file = join(dataDir, 'secret');
  return (await read(file)) ?? (await create(file));
}

async function create(file: string): Promise<string> {
  await mkdir(join(file, '..'), { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${newMasterSecret()}\n`, { mode: 0o600 });
  try {
    // A link never replaces a file: when two processes start at once, both go on with the secret of the faster one.
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const secret = await read(file);
  if (!secret)
    throw new Error(`${file} is empty. Restore it from a backup, or delete it to begin with a new one.`);
  return secret;
}

async function read(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code !== 'EACCES') throw error;
    throw new Error(`${file} belongs to another user: run this command as the user who started Storefolk.`);
  }
}

/** True when the data folder's file is where this secret is kept: not so when it is set from outside alone. */
export async function isKeptInFile(dataDir: string, secret: string): Promise<boolean> {
  return (await read(join(dataDir, 'secret'))) === secret;
}

/** A new master secret: 256 random bits. */
export function newMasterSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Where a new secret lies between being written down and being used. */
export function stagedSecretFile(dataDir: string): string {
  return join(dataDir, 'secret.next');
}

/** A secret that was written down and never put into use; undefined: there is none. */
export function readStagedSecret(dataDir: string): Promise<string | undefined> {
  return read(stagedSecretFile(dataDir));
}

/** Writes a new secret down beside the present one, before anything is sealed with it. */
export async function stageSecret(dataDir: string, secret: string): Promise<void> {
  await rm(stagedSecretFile(dataDir), { force: true });
  await writeFile(stagedSecretFile(dataDir), `${secret}\n`, { mode: 0o600, flush: true });
}

/** Puts the written-down secret in the place of the present one. */
export async function activateStagedSecret(dataDir: string): Promise<void> {
  await rename(stagedSecretFile(dataDir), join(dataDir, 'secret'));
}

export async function discardStagedSecret(dataDir: string): Promise<void> {
  await rm(stagedSecretFile(dataDir), { force: true });
}
