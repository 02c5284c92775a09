import { readFileSync } from 'node:fs';

/**
 * A name for a running process that another process which later gets the same number does not have: its number, and
 * where the kernel tells it, the moment it started (clock ticks since boot, field 22 of /proc/<pid>/stat).
 *
 * @param {number} [pid]
 * @returns {string} `<pid>` or `<pid>-<start>`
 */
export function processIdentity(pid = process.pid) {
  const started = startTicks(pid);
  return started === undefined ? `${pid}` : `${pid}-${started}`;
}

/**
 * Whether the process with this identity still runs.
 *
 * @param {string} identity as `processIdentity` made it
 */
export function isAlive(identity) {
  const [pid, started] = identity.split('-');
  if (!/^[1-9]\d*$/.test(pid)) return false;
  if (started !== undefined) return startTicks(Number(pid)) === started;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function startTicks(pid) {
  try {
    // The second field is the program's name in brackets and may itself hold spaces and brackets.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
