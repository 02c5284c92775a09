import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until the app says that it and all it needs are well (`GET /api/health` answers 200).
 *
 * @param signal ends the waiting
 * @returns undefined when all is well, else what the app last said, or that it did not answer
 */
export async function waitForHealth(
  origin: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const giveUp = Date.now() + timeoutMs;
  let last = 'no answer';
  while (Date.now() < giveUp && !signal.aborted) {
    try {
      const response = await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(5_000) });
      const body = await response.text();
      if (response.status === 200) return undefined;
      last = `status ${response.status}: ${body.slice(0, 500)}`;
    } catch (error) {
      last = error instanceof Error && error.cause instanceof Error ? error.cause.message : 'no answer';
    }
    await sleep(100, undefined, { signal }).catch(() => undefined);
  }
  return last;
}
