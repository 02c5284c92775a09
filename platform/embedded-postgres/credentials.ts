import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const credentialsSchema = z.object({ superuser: z.string().min(20), application: z.string().min(20) });

/** Passwords of the two roles: `postgres` for us, when we set up; `storefolk` for the product. */
export type Credentials = z.infer<typeof credentialsSchema>;

/**
 * The passwords of this data folder's Postgres, made on first use and readable by their owner alone.
 * @throws when the file belongs to another user, or is damaged
 */
export async function loadCredentials(home: string): Promise<Credentials> {
  const file = join(home, 'credentials.json');
  if (!existsSync(file)) await createCredentials(file);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EACCES') throw error;
    throw new Error(`${file} belongs to another user: run this command as the user who started Storefolk.`);
  });
  return credentialsSchema.parse(JSON.parse(text));
}

async function createCredentials(file: string): Promise<void> {
  const password = () => randomBytes(24).toString('base64url');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify({ superuser: password(), application: password() }), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
