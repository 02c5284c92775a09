import { setTimeout as sleep } from 'node:timers/promises';

/** Waits. @returns false when `signal` ended it before its time */
export async function wait(milliseconds: number, signal?: AbortSignal): Promise<boolean> {
  if (signal?.aborted) return false;
  return sleep(milliseconds, true, signal ? { signal } : {}).catch(() => false);
}
