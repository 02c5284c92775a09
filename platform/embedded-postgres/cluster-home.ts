import { existsSync } from 'node:fs';
import { access, chmod, constants, mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  copyPostgres,
  hydrateLinks,
  installPgvector,
  packagedPostgres,
  packagedVersion,
} from './postgres-binaries';
import { runAs, type SystemUser } from './run-as';

/** For root only: where Postgres' user gets a home when it cannot enter the data folder. */
const sharedHome = '/var/lib/storefolk';

/** Where this data folder's database lies, or will lie unless it turns out that Postgres' user cannot enter there. */
export async function recordedClusterHome(home: string): Promise<string> {
  const elsewhere = await readFile(join(home, 'location'), 'utf8').catch(() => '');
  return elsewhere.trim() || home;
}

/**
 * The folder in which the database lies (its parent, to be exact). Normally the given one inside the data folder. When
 * Postgres' user cannot enter that (a clone below /root), another one, which the file `location` then names for good.
 *
 * @param home `<data>/postgres`
 * @throws when this data folder is a copy of another one that uses the same database
 */
export async function findClusterHome(
  home: string,
  user: SystemUser | undefined,
  log: (line: string) => void,
): Promise<string> {
  const recorded = await recordedClusterHome(home);
  if (recorded !== home) {
    await claim(recorded, home);
    return recorded;
  }
  if (!user || existsSync(join(home, 'cluster')) || (await canEnter(user, home))) return home;
  await mkdir(sharedHome, { recursive: true, mode: 0o755 });
  const elsewhere = await mkdtemp(join(sharedHome, 'database-'));
  await chmod(elsewhere, 0o711);
  await writeFile(join(elsewhere, 'owner'), await realpath(home));
  await writeFile(join(home, 'location'), `${elsewhere}\n`);
  log(
    `${user.name}, the system user Postgres runs as, cannot enter ${home}: the database is kept in ${elsewhere}`,
  );
  return elsewhere;
}

/**
 * The folder with Postgres' programs, pgvector among them: the npm package itself where possible, else a copy that
 * Postgres' user can reach, or that we may write to.
 */
export async function findBinaries(home: string, user: SystemUser | undefined): Promise<string> {
  const native = packagedPostgres();
  const copies = user ? sharedHome : home;
  const copy = join(copies, `postgres-${await packagedVersion(native)}`);
  if (await isWritable(native)) {
    await hydrateLinks(native);
    await installPgvector(native);
    if (await canRun(user, native)) return native;
  }
  await copyPostgres(native, copy);
  await installPgvector(copy);
  return copy;
}

/** A moved data folder keeps its database; a copied one must not share it with the original. */
async function claim(elsewhere: string, home: string): Promise<void> {
  const record = join(elsewhere, 'owner');
  const here = await realpath(home);
  const owner = (await readFile(record, 'utf8')).trim();
  if (owner === here) return;
  if (existsSync(join(owner, 'location'))) {
    throw new Error(
      `${home} is a copy of ${owner}, and its database in ${elsewhere} belongs to the original. ` +
        'Start with another STOREFOLK_DATA folder.',
    );
  }
  await writeFile(record, here);
}

async function canEnter(user: SystemUser, folder: string): Promise<boolean> {
  return (await runAs(user, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder])).ok;
}

async function canRun(user: SystemUser | undefined, native: string): Promise<boolean> {
  const vector = join(native, 'lib', 'postgresql', 'vector.so');
  const script = '"$1" --version && test -r "$2"';
  return (await runAs(user, '/bin/sh', ['-c', script, 'sh', join(native, 'bin', 'postgres'), vector])).ok;
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
