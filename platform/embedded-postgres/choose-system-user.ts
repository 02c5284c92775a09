import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { runAs, type SystemUser } from './run-as';

const ownUser = 'storefolk-pg';

/**
 * The system user that Postgres runs as. Postgres refuses to be root, so root lends it to an unprivileged user: the
 * one that owns the database already, else one made for it, else one that every system has.
 *
 * @param cluster the database's folder, which may not exist yet
 * @returns undefined when we are not root, and Postgres simply runs as us
 */
export async function chooseSystemUser(cluster: string): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const present = await findUser(ownUser);
  if (present) return present;
  await runAs(undefined, 'useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    ownUser,
  ]);
  const user = (await findUser(ownUser)) ?? (await findUser('postgres')) ?? (await findUser('nobody'));
  if (user) return user;
  throw new Error(
    'The embedded Postgres does not run as root, and no other system user could be made. Run Storefolk as an ' +
      'ordinary user, or set DATABASE_URL to a Postgres 17 with pgvector.',
  );
}

async function findUser(name: string): Promise<SystemUser | undefined> {
  const users = await readFile('/etc/passwd', 'utf8');
  for (const line of users.split('\n')) {
    const [found, , uid, gid] = line.split(':');
    if (found === name) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}
