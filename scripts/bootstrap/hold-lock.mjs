import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processIdentity } from './process-identity.mjs';

/**
 * Runs `work` while no other process runs its own under the same lock file. A lock whose holder has died is taken over.
 *
 * @template T
 * @param {string} file the lock file; it holds the holder's process identity
 * @param {() => Promise<T>} work
 * @param {{ timeoutMs?: number, onWait?: (holder: string) => void }} [options]
 * @returns {Promise<T>}
 * @throws when a living process keeps the lock for longer than `timeoutMs` (default ten minutes)
 */
export async function holdLock(file, work, options = {}) {
  const giveUp = Date.now() + (options.timeoutMs ?? 600_000);
  const mine = processIdentity();
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  for (;;) {
    if (take(file, mine)) break;
    const holder = read(file);
    if (holder !== undefined && !isAlive(holder)) {
      clearAway(file, holder);
      continue;
    }
    if (Date.now() > giveUp) {
      throw new Error(
        `Process ${holder} holds ${file} for too long. If it is not Storefolk's, delete that file.`,
      );
    }
    if (!told && holder !== undefined) options.onWait?.(holder);
    told = true;
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    if (read(file) === mine) rmSync(file, { force: true });
  }
}

/** Creates the lock with its content in one step: a lock that is visible always names its holder. */
function take(file, mine) {
  const draft = `${file}.${mine}`;
  writeFileSync(draft, mine);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Removes a dead holder's lock. Between reading and moving it, another process may have done the same and taken the
 * lock anew; then what was moved is not what was read, and goes back.
 */
function clearAway(file, deadHolder) {
  const aside = `${file}.dead.${processIdentity()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) !== deadHolder) {
    try {
      linkSync(aside, file);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
  rmSync(aside, { force: true });
}
