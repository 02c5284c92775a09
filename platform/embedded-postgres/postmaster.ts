import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A running Postgres server process. */
export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * The server that runs on this cluster, by its own postmaster.pid. That file outlives a killed server and its number may
 * by then be another process', so it counts only when that process works in this very folder.
 */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const [pid, , , port] = readPidFile(cluster);
  if (!pid || !port || !worksIn(Number(pid), cluster)) return undefined;
  return { pid: Number(pid), port: Number(port) };
}

/** Removes the postmaster.pid that a killed server left behind, else Postgres may mistake a stranger for itself. */
export async function removeStalePidFile(cluster: string): Promise<void> {
  const [pid] = readPidFile(cluster);
  if (pid && !worksIn(Number(pid), cluster)) await rm(join(cluster, 'postmaster.pid'), { force: true });
}

/**
 * Ends a server: asks it to disconnect everyone and write its data out; if that takes longer than 30 s, makes it stop
 * at once, which costs a recovery at the next start but no data.
 */
export async function stopPostmaster(postmaster: Postmaster, cluster: string): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!worksIn(postmaster.pid, cluster)) return;
    process.kill(postmaster.pid, signal);
    const giveUp = Date.now() + patienceMs;
    while (Date.now() < giveUp) {
      if (!worksIn(postmaster.pid, cluster)) return;
      await sleep(20);
    }
  }
  throw new Error(`The embedded Postgres (process ${postmaster.pid}) does not stop.`);
}

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8')
      .split('\n')
      .map((line) => line.trim());
  } catch {
    return [];
  }
}

/** Postgres makes its cluster the current folder; Linux shows it. A zombie, dead but not yet reaped, shows none. */
function worksIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}
