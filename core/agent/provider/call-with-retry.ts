import type {
  ClassifiedLlmError,
  LlmErrorKind,
  LlmEvent,
  LlmProvider,
  LlmRequest,
} from '@/core/llm/llm-provider';
import { AppError } from '@/core/shared/app-error';
import { AttemptFailed, CANCELLED, readAttempt } from './read-attempt';
import { DEFAULT_RETRY_POLICY, delayBeforeRetryMs, type RetryPolicy } from './retry-policy';

/**
 * `reset`: text, tool calls and assessment that came since the start or the last `reset` belong to a broken attempt
 * and are void; the answer starts anew. Token usage stays counted: the vendor bills broken attempts too.
 */
export type RetriedLlmEvent = LlmEvent | { type: 'reset' };

export interface RetryNotice {
  /** The attempt that failed, from 1. */
  attempt: number;
  delayMs: number;
  failure: ClassifiedLlmError;
}

export interface StreamWithRetryOptions {
  provider: LlmProvider;
  request: LlmRequest;
  /** Ends everything at once, also a wait between attempts. */
  signal: AbortSignal;
  policy?: Partial<RetryPolicy>;
  onRetry?: (notice: RetryNotice) => void;
  /** Resolves after `ms`; rejects when the signal aborts. */
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** In [0, 1), for the jitter. */
  random?: () => number;
}

/** The answer could not be had. `userMessage` is for the owner; shoppers get the fallback's answer. */
export class LlmCallFailed extends AppError {
  readonly kind: LlmErrorKind;
  readonly attempts: number;
  /** True when output was yielded that is now void, as after a `reset`. */
  readonly partial: boolean;

  constructor(failure: ClassifiedLlmError, attempts: number, partial: boolean, cause: unknown) {
    super('provider_failed', failure.userMessage, { cause });
    this.name = 'LlmCallFailed';
    this.kind = failure.kind;
    this.attempts = attempts;
    this.partial = partial;
  }
}

/**
 * Streams one answer and starts over when the provider is overloaded, unreachable or silent. What another attempt
 * cannot mend (key, request, cancellation) ends the call at once, and so does a Retry-After beyond the policy's cap:
 * the shopper then gets the fallback rather than a long silence.
 *
 * Use one provider object for all calls of a turn: adapters may remember between them what the vendor wants back.
 *
 * @throws LlmCallFailed
 */
export async function* streamWithRetry(
  options: StreamWithRetryOptions,
): AsyncGenerator<RetriedLlmEvent, void> {
  const { provider, request, signal, onRetry, sleep = sleepUnlessAborted, random = Math.random } = options;
  const policy = { ...DEFAULT_RETRY_POLICY, ...options.policy };
  const deadline = Date.now() + policy.totalTimeoutMs;
  /** The caller holds output of a broken attempt. It stays on screen until the next attempt has something better. */
  let stale = false;

  for (let attempt = 1; ; attempt++) {
    let produced = false;
    try {
      for await (const event of readAttempt({ provider, request, signal, deadline, ...policy })) {
        if (stale) yield { type: 'reset' };
        stale = false;
        produced ||= event.type !== 'usage';
        yield event;
      }
      return;
    } catch (error) {
      stale ||= produced;
      if (!(error instanceof AttemptFailed)) throw error;
      const delayMs = delayBeforeRetryMs(error.failure, attempt, policy, random);
      if (delayMs === undefined || Date.now() + delayMs >= deadline) {
        throw new LlmCallFailed(error.failure, attempt, stale, error.cause);
      }
      onRetry?.({ attempt, delayMs, failure: error.failure });
      try {
        await sleep(delayMs, signal);
      } catch (cause) {
        throw new LlmCallFailed(CANCELLED, attempt, stale, cause);
      }
    }
  }
}

function sleepUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
