import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Looks again and again until it is so.
 * @throws Error that names what was waited for, when it takes longer than `limitMs`
 */
export async function waitUntil(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  limitMs: number,
  everyMs = 50,
): Promise<void> {
  for (const until = Date.now() + limitMs; !(await isSo()); await sleep(everyMs)) {
    if (Date.now() > until) throw new Error(`After ${limitMs / 1000} s still waiting for ${what}.`);
  }
}
