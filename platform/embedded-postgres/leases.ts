import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, processIdentity } from '../../scripts/bootstrap/process-identity.mjs';

/**
 * A note in the data folder that this process uses the database. Who leaves last turns the light off: that may be the
 * launcher, or a command that started the database before the launcher came.
 */
export async function takeLease(home: string): Promise<string> {
  await mkdir(leaseFolder(home), { recursive: true });
  const lease = join(leaseFolder(home), `${processIdentity()}.${randomBytes(4).toString('hex')}`);
  await writeFile(lease, '');
  return lease;
}

/** Takes the note back. */
export async function dropLease(lease: string): Promise<void> {
  await rm(lease, { force: true });
}

/** Whether a living process uses the database. Notes of dead ones are thrown away. */
export function isInUse(home: string): boolean {
  let used = false;
  for (const name of readdirSync(leaseFolder(home))) {
    if (isAlive(name.split('.')[0] ?? '')) used = true;
    else rmSync(join(leaseFolder(home), name), { force: true });
  }
  return used;
}

/** The folder with one file per user, named `<process identity>.<random>`. */
export function leaseFolder(home: string): string {
  return join(home, 'users');
}
