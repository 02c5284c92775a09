import { existsSync, statSync } from 'node:fs';
import { chmod, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAs, type SystemUser } from './run-as';

/**
 * Creates an empty database cluster in `<home>/cluster`, unless there is one. It appears under that name when it is
 * complete, so an interrupted first start leaves nothing behind that the next one would stumble over.
 *
 * @throws with initdb's own words when it fails
 */
export async function initialiseCluster(options: {
  home: string;
  binaries: string;
  user: SystemUser | undefined;
  superuserPassword: string;
}): Promise<string> {
  const { home, binaries, user } = options;
  const cluster = join(home, 'cluster');
  if (existsSync(cluster)) {
    await repairOwner(cluster, user);
    return cluster;
  }
  const draft = join(home, 'cluster-draft');
  const passwordFile = join(home, 'cluster-password');
  await rm(draft, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${options.superuserPassword}\n`, { mode: 0o600 });
  if (user) {
    await chown(draft, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const args = [
    ['-D', draft],
    ['--username', 'postgres'],
    ['--pwfile', passwordFile],
    ['--auth', 'scram-sha-256'],
    ['--encoding', 'UTF8'],
    // Postgres' own locale: sorting and letter case stay the same when the system's C library changes.
    ['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ].flat();
  try {
    const initdb = join(binaries, 'bin', 'initdb');
    let result = await runAs(user, initdb, [...args, '--locale', 'C.UTF-8']);
    // A system without that locale for the rest (messages, character classes) still has "C".
    if (!result.ok && result.output.includes('invalid locale')) {
      await rm(draft, { recursive: true, force: true });
      await mkdir(draft, { mode: 0o700 });
      if (user) await chown(draft, user.uid, user.gid);
      result = await runAs(user, initdb, [...args, '--locale', 'C']);
    }
    if (!result.ok) throw new Error(`The embedded Postgres could not be set up.\n${result.output}`);
    await rename(draft, cluster);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
  return cluster;
}

/** A cluster that root restored from a backup or copied belongs to root, and Postgres' user could not read it. */
async function repairOwner(cluster: string, user: SystemUser | undefined): Promise<void> {
  if (!user || statSync(cluster).uid === user.uid) return;
  await runAs(undefined, 'chown', ['-R', `${user.uid}:${user.gid}`, cluster]);
  await chmod(cluster, 0o700);
}
