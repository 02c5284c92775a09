import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClassifiedLlmError, LlmEvent, LlmProvider, LlmRequest } from '@/core/llm/llm-provider';
import { LlmCallFailed, type RetriedLlmEvent, type RetryNotice, streamWithRetry } from './call-with-retry';
import type { RetryPolicy } from './retry-policy';

type Failure = Partial<ClassifiedLlmError> & Pick<ClassifiedLlmError, 'kind'>;
/** An event, a wait in milliseconds, a failure, or endless silence. */
type Step = LlmEvent | number | Failure | 'silence';

const FINISH: LlmEvent = { type: 'finish', reason: 'stop' };
const request = {} as LlmRequest;

function text(delta: string): LlmEvent {
  return { type: 'text', delta };
}

/** Plays one list of steps an attempt. Like a bad adapter, it does not heed its signal during silence. */
function playing(
  ...attempts: Step[][]
): LlmProvider & { calls: number; closed: number; signals: AbortSignal[] } {
  return {
    id: 'openai',
    model: 'test',
    calls: 0,
    closed: 0,
    signals: [],
    async *stream(_request, signal) {
      this.signals.push(signal);
      try {
        for (const step of attempts[this.calls++] ?? []) {
          if (step === 'silence') await new Promise(() => undefined);
          else if (typeof step === 'number') await new Promise((resolve) => setTimeout(resolve, step));
          else if ('kind' in step) throw step;
          else yield step;
        }
      } finally {
        this.closed += 1;
      }
    },
    classifyError: (error) => ({ userMessage: 'It failed.', ...(error as Failure) }),
  };
}

interface Outcome {
  events: RetriedLlmEvent[];
  notices: RetryNotice[];
  error: unknown;
  elapsedMs: number;
}

async function run(
  provider: LlmProvider,
  options: { policy?: Partial<RetryPolicy>; random?: () => number; signal?: AbortSignal } = {},
): Promise<Outcome> {
  const outcome: Outcome = { events: [], notices: [], error: undefined, elapsedMs: 0 };
  const startedAt = Date.now();
  const reading = (async () => {
    try {
      const stream = streamWithRetry({
        provider,
        request,
        signal: options.signal ?? new AbortController().signal,
        policy: options.policy,
        random: options.random ?? (() => 0.5),
        onRetry: (notice) => outcome.notices.push(notice),
      });
      for await (const event of stream) outcome.events.push(event);
    } catch (error) {
      outcome.error = error;
    }
    outcome.elapsedMs = Date.now() - startedAt;
  })();
  await vi.advanceTimersByTimeAsync(300_000);
  await reading;
  return outcome;
}

function failed(outcome: Outcome): LlmCallFailed {
  if (outcome.error instanceof LlmCallFailed) return outcome.error;
  return expect.unreachable(`it should have failed: ${outcome.error}`);
}

describe('streamWithRetry', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands on an answer as it is', async () => {
    const provider = playing([text('Hi'), text('!'), FINISH]);
    const outcome = await run(provider);
    expect(outcome.events).toEqual([text('Hi'), text('!'), FINISH]);
    expect(outcome).toMatchObject({ notices: [], error: undefined });
    expect(provider.calls).toBe(1);
  });

  it('starts over after overload, without a reset when nothing was said', async () => {
    const provider = playing([{ kind: 'overloaded' }], [{ kind: 'network' }], [text('Hi'), FINISH]);
    const outcome = await run(provider);
    expect(outcome.events).toEqual([text('Hi'), FINISH]);
    expect(outcome.notices.map(({ attempt, delayMs }) => [attempt, delayMs])).toEqual([
      [1, 250],
      [2, 500],
    ]);
    expect(outcome.elapsedMs).toBe(750);
  });

  it('voids what a broken attempt said as soon as the next one speaks', async () => {
    const call: LlmEvent = { type: 'tool-call', call: { id: 'a', name: 'search_products', input: {} } };
    const provider = playing(
      [text('We ha'), { kind: 'network' }],
      [{ kind: 'overloaded' }],
      [call, { type: 'finish', reason: 'tool-calls' }],
    );
    const outcome = await run(provider);
    expect(outcome.events).toEqual([
      text('We ha'),
      { type: 'reset' },
      call,
      { type: 'finish', reason: 'tool-calls' },
    ]);
  });

  it('voids tool calls and assessments too, but not counted tokens', async () => {
    const usage: LlmEvent = { type: 'usage', inputTokens: 5, outputTokens: 0 };
    const assessed: LlmEvent = { type: 'assessment', confidence: 0.4 };
    const counted = await run(playing([usage, { kind: 'network' }], [FINISH]));
    expect(counted.events).toEqual([usage, FINISH]);
    const judged = await run(playing([assessed, { kind: 'network' }], [FINISH]));
    expect(judged.events).toEqual([assessed, { type: 'reset' }, FINISH]);
  });

  it.each(['auth', 'invalid', 'unknown', 'aborted'] as const)(
    'does not repeat what fails by %s',
    async (kind) => {
      const provider = playing([{ kind, userMessage: 'Check the key.' }], [FINISH]);
      const outcome = await run(provider);
      expect(failed(outcome)).toMatchObject({
        kind,
        attempts: 1,
        partial: false,
        code: 'provider_failed',
        userMessage: 'Check the key.',
      });
      expect(provider.calls).toBe(1);
    },
  );

  it('gives up after the last attempt and says whether output is void', async () => {
    const overloaded: Step[] = [{ kind: 'overloaded' }];
    const silent = await run(playing(overloaded, overloaded, overloaded, [FINISH]));
    expect(failed(silent)).toMatchObject({ kind: 'overloaded', attempts: 3, partial: false });
    const half = await run(playing([text('We'), { kind: 'network' }], overloaded, overloaded));
    expect(failed(half)).toMatchObject({ attempts: 3, partial: true });
    const voided = await run(playing([text('We'), { kind: 'network' }], overloaded), {
      policy: { maxAttempts: 2 },
    });
    expect(voided.events).toEqual([text('We')]);
  });

  it('waits at least as long as Retry-After asks', async () => {
    const outcome = await run(playing([{ kind: 'overloaded', retryAfterMs: 6_000 }], [FINISH]));
    expect(outcome.elapsedMs).toBe(6_000);
  });

  it('does not wait for a Retry-After beyond the cap', async () => {
    const outcome = await run(playing([{ kind: 'overloaded', retryAfterMs: 60_000 }], [FINISH]));
    expect(failed(outcome)).toMatchObject({ kind: 'overloaded', attempts: 1 });
    expect(outcome.elapsedMs).toBe(0);
  });

  it('gives up on a silent attempt and starts over', async () => {
    const provider = playing(['silence'], [19_999, text('Hi'), FINISH]);
    const outcome = await run(provider);
    expect(outcome.events).toEqual([text('Hi'), FINISH]);
    expect(outcome.notices[0]?.failure.kind).toBe('timeout');
    expect(outcome.elapsedMs).toBe(20_000 + 250 + 19_999);
    expect(provider.signals[0]?.aborted).toBe(true);
  });

  it('allows pauses up to the idle time-out between events, and no longer', async () => {
    const patient = await run(playing([text('a'), 29_999, text('b'), FINISH]));
    expect(patient.events).toEqual([text('a'), text('b'), FINISH]);
    const broken = await run(playing([text('a'), 'silence'], [text('c'), FINISH]));
    expect(broken.events).toEqual([text('a'), { type: 'reset' }, text('c'), FINISH]);
    expect(broken.elapsedMs).toBe(30_250);
  });

  it('keeps to the total time-out, attempts and waits included', async () => {
    const outcome = await run(playing(['silence'], ['silence'], ['silence']), {
      policy: { totalTimeoutMs: 25_000 },
    });
    expect(failed(outcome)).toMatchObject({ kind: 'timeout', attempts: 2 });
    expect(outcome.elapsedMs).toBe(25_000);
    const wait = await run(playing([{ kind: 'overloaded', retryAfterMs: 9_000 }], [FINISH]), {
      policy: { totalTimeoutMs: 5_000 },
    });
    expect(failed(wait)).toMatchObject({ kind: 'overloaded', attempts: 1 });
    expect(wait.elapsedMs).toBe(0);
  });

  it('treats an answer without a finish as cut', async () => {
    const outcome = await run(playing([text('We ha')], [text('Hi'), FINISH]));
    expect(outcome.events).toEqual([text('We ha'), { type: 'reset' }, text('Hi'), FINISH]);
    expect(outcome.notices[0]?.failure.kind).toBe('network');
  });

  it('ignores what a provider does after its finish', async () => {
    const outcome = await run(playing([FINISH, { kind: 'network' }], [text('again'), FINISH]));
    expect(outcome).toMatchObject({ events: [FINISH], error: undefined });
  });

  it.each([
    ['before the call', 0, 0],
    ['while it waits for the first event', 5_000, 1],
    ['while it waits before the next attempt', 20_100, 1],
  ])('ends at once when it is cancelled %s', async (_when, afterMs, calls) => {
    const controller = new AbortController();
    if (afterMs === 0) controller.abort();
    else setTimeout(() => controller.abort(), afterMs);
    const provider = playing(['silence'], [FINISH]);
    const outcome = await run(provider, { signal: controller.signal });
    expect(failed(outcome).kind).toBe('aborted');
    expect(outcome.elapsedMs).toBe(afterMs);
    expect(provider.calls).toBe(calls);
  });

  it('cancels and closes the provider when the reader leaves', async () => {
    const provider = playing([text('a'), text('b'), FINISH]);
    for await (const _event of streamWithRetry({ provider, request, signal: new AbortController().signal }))
      break;
    expect(provider.signals[0]?.aborted).toBe(true);
    expect(provider.closed).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no timer and no listener behind', async () => {
    const controller = new AbortController();
    const added = vi.spyOn(controller.signal, 'addEventListener');
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    await run(playing([text('a'), { kind: 'overloaded' }], [text('b'), FINISH]), {
      signal: controller.signal,
    });
    expect(vi.getTimerCount()).toBe(0);
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
  });

  it('lets any mix of failures end in one whole answer or in one error', async () => {
    const failure = fc.constantFrom<Failure[]>(
      { kind: 'overloaded' },
      { kind: 'network' },
      { kind: 'timeout' },
      { kind: 'overloaded', retryAfterMs: 3_000 },
      { kind: 'auth' },
      { kind: 'invalid' },
    );
    const word = fc.string({ minLength: 1, maxLength: 4 }).map(text);
    const attempt = fc.record({
      words: fc.array(word, { maxLength: 4 }),
      end: fc.option(failure, { freq: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(attempt, { minLength: 3, maxLength: 5 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (attempts, jitter) => {
          const provider = playing(...attempts.map(({ words, end }) => [...words, end ?? FINISH]));
          const outcome = await run(provider, { random: () => jitter });
          const last = attempts[provider.calls - 1];
          const kept = outcome.events.slice(
            outcome.events.findLastIndex((event) => event.type === 'reset') + 1,
          );

          expect(provider.calls).toBeLessThanOrEqual(3);
          for (const { attempt: number, delayMs, failure: reason } of outcome.notices) {
            const ceiling = Math.min(8_000, 500 * 2 ** (number - 1));
            expect(delayMs).toBeGreaterThanOrEqual(reason.retryAfterMs ?? 0);
            expect(delayMs).toBeLessThanOrEqual(Math.max(ceiling, reason.retryAfterMs ?? 0));
          }
          if (outcome.error === undefined) {
            expect(last?.end).toBeNull();
            expect(kept).toEqual([...(last?.words ?? []), FINISH]);
          } else {
            expect(failed(outcome).kind).toBe(last?.end?.kind);
            expect(failed(outcome).partial).toBe(kept.some((event) => event.type === 'text'));
            expect(outcome.events.some((event) => event.type === 'finish')).toBe(false);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
