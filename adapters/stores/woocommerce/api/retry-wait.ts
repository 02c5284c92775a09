import { setTimeout as sleep } from 'node:timers/promises';
import { type AppError, isAppError } from '@/core/shared/app-error';

/** Longer waits are the caller's: it is told for how long. */
const LONGEST_WAIT_MS = 5000;
const PAUSES_MS = [400, 1500];

/**
 * Does something again when it failed for a reason that passes: after as long as the shop asks for, or after a short
 * pause. A shop that asks for more than 5 seconds gets its wish from the caller.
 * @throws what `work` threw last
 */
export async function withRetries<T>(
  attempts: number,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const waitMs = isAppError(error) && error.retryable ? waitOf(error, attempt) : null;
      if (attempt >= attempts || waitMs === null) throw error;
      await sleep(waitMs, undefined, signal ? { signal } : {}).catch(() => undefined);
      signal?.throwIfAborted();
    }
  }
}

function waitOf(error: AppError, attempt: number): number | null {
  const asked = error.retryAfterSeconds;
  if (asked !== undefined) return asked * 1000 <= LONGEST_WAIT_MS ? asked * 1000 : null;
  return PAUSES_MS[attempt - 1] ?? null;
}

/**
 * Seconds that a Retry-After header asks for; it holds seconds or a date (RFC 9110, 10.2.3).
 * @returns undefined when there is none, or nothing that can be read
 */
export function readRetryAfter(header: string | null, now = Date.now()): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
