import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { choosePort, isFree } from './choose-port';
import { findPostmaster, type Postmaster, removeStalePidFile } from './postmaster';
import { identityOf, type SystemUser } from './run-as';
import { writeSettings } from './write-settings';

const attempts = 8;
const startTimeoutMs = 120_000;
/** Programs that use the database know its old port: worth waiting for who sits on it for a moment. */
const portPatienceMs = 5_000;

export interface StartOptions {
  /** `<data>/postgres`, where the port is kept. */
  home: string;
  cluster: string;
  binaries: string;
  user: SystemUser | undefined;
  durable: boolean;
}

/**
 * Starts Postgres on a cluster, apart from this process: it gets no Ctrl-C of our terminal and does not die with us.
 * It keeps the port it once got; when someone else has taken that, it gets a new one.
 *
 * @throws with Postgres' own words when it does not start
 */
export async function startPostmaster(options: StartOptions): Promise<Postmaster> {
  const portFile = join(options.home, 'port');
  let port = Number(await readFile(portFile, 'utf8').catch(() => ''));
  for (let attempt = 1; ; attempt += 1) {
    if (!port || !(await becomesFree(port))) port = await choosePort();
    await writeFile(portFile, `${port}\n`);
    await writeSettings(options.cluster, options.user, { port, durable: options.durable });
    await removeStalePidFile(options.cluster);
    const outcome = await launch(options);
    if ('pid' in outcome) return outcome;
    if (attempt === attempts || !isPassing(outcome.words)) {
      throw new Error(`The embedded Postgres does not start.\n${outcome.words}`);
    }
    if (outcome.words.includes('could not bind')) port = 0;
    await sleep(500);
  }
}

async function launch(options: StartOptions): Promise<Postmaster | { words: string }> {
  const logFile = join(options.home, 'start.log');
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(join(options.binaries, 'bin', 'postgres'), ['-D', options.cluster], {
    ...identityOf(options.user),
    cwd: '/',
    detached: true,
    // Nothing of our environment: it may hold secrets, and anyone who may look at the process could read them.
    env: { NODE_ENV: 'production', PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let failed: string | undefined;
  child.on('error', (error) => {
    failed = error.message;
  });
  child.on('exit', (code, signal) => {
    failed ??= `It ended at once (${signal ?? code}).`;
  });
  child.unref();
  const giveUp = Date.now() + startTimeoutMs;
  while (failed === undefined && Date.now() < giveUp) {
    const postmaster = findPostmaster(options.cluster);
    if (postmaster && postmaster.pid === child.pid) return postmaster;
    await sleep(20);
  }
  const words = await readFile(logFile, 'utf8').catch(() => '');
  return { words: [words.trim(), failed].filter(Boolean).join('\n') };
}

async function becomesFree(port: number): Promise<boolean> {
  for (const giveUp = Date.now() + portPatienceMs; Date.now() < giveUp; await sleep(100)) {
    if (await isFree(port)) return true;
  }
  return false;
}

/** Faults that go away by themselves: a port just taken, or processes of a killed server that are still ending. */
function isPassing(words: string): boolean {
  return words.includes('could not bind') || words.includes('pre-existing shared memory block');
}
