import type { ClassifiedLlmError, LlmErrorKind } from '@/core/llm/llm-provider';

/** All times in milliseconds. */
export interface RetryPolicy {
  maxAttempts: number;
  /** Upper bound of the first wait; doubles with every further attempt. */
  baseDelayMs: number;
  maxDelayMs: number;
  /** A Retry-After longer than this ends the call: waiting it out is too long, knocking earlier is no use. */
  maxRetryAfterMs: number;
  /** From the call to the first event, connecting included. */
  firstEventTimeoutMs: number;
  /** Between two events. */
  idleTimeoutMs: number;
  /** For all attempts and waits together. */
  totalTimeoutMs: number;
}

export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  maxAttempts: 3,
  baseDelayMs: 500,
  maxDelayMs: 8_000,
  maxRetryAfterMs: 10_000,
  firstEventTimeoutMs: 20_000,
  idleTimeoutMs: 30_000,
  totalTimeoutMs: 90_000,
};

const PASSING: ReadonlySet<LlmErrorKind> = new Set(['overloaded', 'network', 'timeout']);

/**
 * How long to wait before the next attempt: exponential backoff with full jitter
 * (M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015), but never less than Retry-After.
 * @param attempt the one that failed, from 1
 * @param random in [0, 1)
 * @returns milliseconds, or undefined when there is to be no further attempt
 */
export function delayBeforeRetryMs(
  failure: ClassifiedLlmError,
  attempt: number,
  policy: RetryPolicy,
  random: () => number,
): number | undefined {
  if (!PASSING.has(failure.kind) || attempt >= policy.maxAttempts) return undefined;
  const asked = failure.retryAfterMs ?? 0;
  if (asked > policy.maxRetryAfterMs) return undefined;
  const ceiling = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (attempt - 1));
  return Math.max(asked, random() * ceiling);
}
