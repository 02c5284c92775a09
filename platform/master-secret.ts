import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
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
