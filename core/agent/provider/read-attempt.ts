import type { ClassifiedLlmError, LlmEvent, LlmProvider, LlmRequest } from '@/core/llm/llm-provider';

export interface AttemptOptions {
  provider: LlmProvider;
  request: LlmRequest;
  signal: AbortSignal;
  firstEventTimeoutMs: number;
  idleTimeoutMs: number;
  /** Milliseconds since the epoch; no wait lasts beyond it. */
  deadline: number;
}

/** Why one attempt broke. */
export class AttemptFailed extends Error {
  constructor(
    readonly failure: ClassifiedLlmError,
    cause?: unknown,
  ) {
    super(failure.userMessage, { cause });
    this.name = 'AttemptFailed';
  }
}

/**
 * Reads one answer of the provider and breaks off when it is silent for too long. A provider that ignores its signal
 * is left behind, not waited for.
 * @throws AttemptFailed also when the answer ends without a `finish`
 */
export async function* readAttempt(options: AttemptOptions): AsyncGenerator<LlmEvent, void> {
  const { provider, request, signal, deadline } = options;
  const controller = new AbortController();
  const forward = () => controller.abort(signal.reason);
  signal.addEventListener('abort', forward, { once: true });
  let iterator: AsyncIterator<LlmEvent> | undefined;
  let patienceMs = options.firstEventTimeoutMs;
  try {
    if (signal.aborted) throw new AttemptFailed(CANCELLED);
    iterator = provider.stream(request, controller.signal)[Symbol.asyncIterator]();
    for (;;) {
      const wait = Math.min(patienceMs, Math.max(0, deadline - Date.now()));
      const next = await raceAgainst(iterator.next(), wait, signal);
      if (next.done) throw new AttemptFailed(CUT);
      yield next.value;
      if (next.value.type === 'finish') return;
      patienceMs = options.idleTimeoutMs;
    }
  } catch (error) {
    if (signal.aborted) throw new AttemptFailed(CANCELLED, error);
    throw error instanceof AttemptFailed ? error : new AttemptFailed(provider.classifyError(error), error);
  } finally {
    signal.removeEventListener('abort', forward);
    controller.abort();
    iterator?.return?.().catch(() => undefined);
  }
}

const CUT: ClassifiedLlmError = {
  kind: 'network',
  userMessage: 'The provider’s answer ended before it was complete.',
};
const SILENT: ClassifiedLlmError = {
  kind: 'timeout',
  userMessage: 'The provider did not answer in time. Try again, or choose a faster model.',
};

export const CANCELLED: ClassifiedLlmError = { kind: 'aborted', userMessage: 'The answer was cancelled.' };

function raceAgainst<T>(work: Promise<T>, ms: number, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => settle(() => reject(new AttemptFailed(CANCELLED)));
    const timer = setTimeout(() => settle(() => reject(new AttemptFailed(SILENT))), ms);
    const settle = (outcome: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      outcome();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(
      (value) => settle(() => resolve(value)),
      (error) => settle(() => reject(error)),
    );
  });
}
