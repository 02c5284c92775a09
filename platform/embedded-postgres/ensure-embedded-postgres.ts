import { chmod, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { holdLock } from '../../scripts/bootstrap/hold-lock.mjs';
import { chooseSystemUser } from './choose-system-user';
import { findBinaries, findClusterHome, recordedClusterHome } from './cluster-home';
import { loadCredentials } from './credentials';
import { initialiseCluster } from './initialise-cluster';
import { dropLease, isInUse, takeLease } from './leases';
import { findPostmaster, stopPostmaster } from './postmaster';
import { applicationUrl, prepareRoles, superuserUrl } from './prepare-roles';
import { startPostmaster } from './start-postmaster';
import { stopWhenAbandoned } from './stop-when-abandoned';
import { waitUntilAnswering } from './wait-until-answering';

export interface EmbeddedPostgres {
  /** Connection string of the product's database. */
  url: string;
  /** Process number of the server, to notice when it dies. */
  pid: number;
  /** false: one was running already, of the launcher or of another command. */
  startedHere: boolean;
  /** Ends our use. The server stops (cleanly, its data written out) when nobody else uses it. */
  stop(): Promise<void>;
  /** Ends our use and deletes the database, wherever it lies. For tests. */
  destroy(): Promise<void>;
}

/**
 * Gives the Postgres 17 (with pgvector) that belongs to a data folder: the one that runs, else it is started, and set
 * up first when there is none. Several processes may ask at once; they share one server. Nothing outside of the data
 * folder is touched, save when root runs this where Postgres' user has no access (see `findClusterHome`).
 *
 * @param options.log gets one line for each thing worth telling
 * @param options.durable false for a throw-away database of tests: fast, and its role may create databases
 * @throws Error with what to do, when this machine cannot run it
 */
export async function ensureEmbeddedPostgres(options: {
  dataDir: string;
  log: (line: string) => void;
  durable?: boolean;
}): Promise<EmbeddedPostgres> {
  const { log } = options;
  const durable = options.durable ?? true;
  const home = join(options.dataDir, 'postgres');
  const lock = join(home, 'lock');
  await mkdir(home, { recursive: true });

  const running = await holdLock(lock, async () => {
    const credentials = await loadCredentials(home);
    const user = await chooseSystemUser(join(await recordedClusterHome(home), 'cluster'));
    // Postgres' user may pass through this folder, but not list it.
    if (user) await chmod(home, 0o711);
    const clusterHome = await findClusterHome(home, user, log);
    const present = findPostmaster(join(clusterHome, 'cluster'));
    const lease = await takeLease(home);
    try {
      if (present) {
        await waitUntilAnswering(applicationUrl(present.port, credentials));
        const cluster = join(clusterHome, 'cluster');
        return {
          ...present,
          cluster,
          lease,
          startedHere: false,
          url: applicationUrl(present.port, credentials),
        };
      }
      const binaries = await findBinaries(home, user);
      const cluster = await initialiseCluster({
        home: clusterHome,
        binaries,
        user,
        superuserPassword: credentials.superuser,
      });
      const started = await startPostmaster({ home, cluster, binaries, user, durable });
      await waitUntilAnswering(superuserUrl(started.port, credentials));
      await prepareRoles(started.port, credentials, { mayCreateDatabases: !durable });
      return {
        ...started,
        cluster,
        lease,
        startedHere: true,
        url: applicationUrl(started.port, credentials),
      };
    } catch (error) {
      await dropLease(lease);
      throw error;
    }
  });

  const leaveInOrder = stopWhenAbandoned({ home, lock, cluster: running.cluster, pid: running.pid });
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= holdLock(lock, async () => {
      await dropLease(running.lease);
      const postmaster = findPostmaster(running.cluster);
      if (postmaster && !isInUse(home)) await stopPostmaster(postmaster, running.cluster);
      leaveInOrder();
    });
    return stopping;
  };
  const destroy = async () => {
    await stop();
    await rm(dirname(running.cluster), { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  };
  return { url: running.url, pid: running.pid, startedHere: running.startedHere, stop, destroy };
}
