import { conversationTopic, type LiveEvent } from '@/core/contracts/live-events';
import type { MessageView } from '@/core/contracts/message-view';
import type { InboundTurn } from '@/core/conversations/inbound-turn-starter';
import { recordEvent } from '@/core/conversations/record-event.queries';
import { toAnswerLocale } from '@/core/language/languages';
import type { LlmProvider } from '@/core/llm/llm-provider';
import type { AppContext } from '@/core/shared/context';
import { AnswerDraft } from './answer-draft';
import { LlmCallFailed } from './call-with-retry';
import { chooseProvider } from './choose-provider';
import { APOLOGY, closeTurn } from './close-turn';
import { collectReferences } from './collect-references';
import { conversationLine } from './conversation-line';
import { readFallBack } from './fall-back';
import type { FinishedTurn } from './finish-turn.queries';
import { ReferenceBook } from './grounding/reference-book';
import { AnswerGuard } from './guard/answer-guard';
import type { KnownFacts } from './guard/evidence/known-facts';
import type { GuardDecision } from './guard/guard-decision';
import { noteHeldBack } from './guard/note-held-back';
import { findHandOffReason } from './hand-off/find-hand-off-reason';
import { createHandOffProvider } from './hand-off/hand-off-provider';
import { keepContext } from './keep-context';
import { BudgetReached, checkBudget, type ReachedBudget } from './limits/check-budget';
import { noteBudget } from './limits/note-budget';
import { UsageTally } from './limits/usage-tally';
import { type AnswerSink, makeAnswer } from './make-answer';
import { buildHistory } from './prompt/build-history';
import { buildSystemPrompt } from './prompt/build-system-prompt';
import { providerCooldown } from './provider-cooldown';
import { type Review, reviewAnswer } from './review-answer';
import { runningTurns, TurnCancelled } from './running-turns';
import { limitTrace } from './trace/limit-trace';
import { TraceRecorder } from './trace/trace-recorder';
import { loadRecentMessages, loadTurnInputs, type TurnInputs } from './turn-inputs.queries';
import { beatTurn } from './turn-rows.queries';

const TURN_TIMEOUT_MS = 120_000;
const HEARTBEAT_MS = 5_000;
/** As many as a turn loads; what does not fit of them is summed up. */
const HISTORY_MESSAGES = 40;

/**
 * The agent's turn: answers one stored message, streaming to whoever watches the conversation, and stores the
 * answer. Waits for earlier turns of the conversation that run in this process. Never throws for what happens inside
 * the turn; a failure is written to the conversation.
 */
export async function runTurn(ctx: AppContext, turn: InboundTurn): Promise<void> {
  const startedAt = performance.now();
  const { before, leave } = conversationLine.enter(turn.conversationId);
  try {
    const [inputs, recent] = await loadTurn(ctx, turn);
    if (!inputs) return;
    const run = new TurnRun(ctx, turn, inputs, startedAt);
    const stopHeartbeat = run.keepAlive();
    try {
      if (!before) await run.answer(inputs, recent);
      else {
        await run.orCancelled(before);
        // The earlier answer belongs to the history, and it may have called the team in.
        const [fresh, history] = await loadTurn(ctx, turn);
        if (fresh?.attempt === inputs.attempt) await run.answer(fresh, history);
      }
    } catch (error) {
      await run.fail(error);
    } finally {
      stopHeartbeat();
      runningTurns.end(inputs.turnId);
    }
  } finally {
    leave();
  }
}

function loadTurn(ctx: AppContext, turn: InboundTurn) {
  return Promise.all([loadTurnInputs(ctx.sql, turn), loadRecentMessages(ctx.sql, turn, HISTORY_MESSAGES)]);
}

/**
 * A person is in charge, since the message came: the agent keeps quiet. In a taken-over turn it was perhaps the first
 * attempt itself that called the team, and the shopper is still to be told.
 */
function isWithTeam({ status, attempt }: TurnInputs): boolean {
  return status === 'assigned' || (status === 'waiting' && attempt === 1);
}

class TurnRun {
  readonly #ctx: AppContext;
  readonly #turn: InboundTurn;
  #inputs: TurnInputs;
  readonly #startedAt: number;
  readonly #abort = new AbortController();
  #signal: AbortSignal = this.#abort.signal;
  #book = new ReferenceBook();
  #draft = new AnswerDraft(this.#book);
  readonly #tally = new UsageTally();
  readonly #trace = new TraceRecorder();
  readonly #decisions: GuardDecision[] = [];
  #guard: AnswerGuard | undefined;
  #review: Review | undefined;
  #shopperTexts: string[] = [];
  #earlierAnswers: string[] = [];
  #provider: LlmProvider | undefined;
  #fellBackFrom: string | null = null;
  #firstTokenMs: number | null = null;
  #sent = 0;

  constructor(ctx: AppContext, turn: InboundTurn, inputs: TurnInputs, startedAt: number) {
    this.#ctx = ctx;
    this.#turn = turn;
    this.#inputs = inputs;
    this.#startedAt = startedAt;
    runningTurns.start(inputs.turnId, this.#abort, () => this.#draft.text);
  }

  #announce(): void {
    const { conversationId, messageId } = this.#turn;
    const { turnId } = this.#inputs;
    this.#publish({ name: 'turn:started', data: { conversationId, turnId, messageId } });
    // An earlier process may have shown a part of its answer before it died.
    if (this.#inputs.attempt > 1) this.#publish({ name: 'turn:reset', data: { conversationId, turnId } });
  }

  /** @returns a function that stops the heartbeat */
  keepAlive(): () => void {
    const timer = setInterval(() => {
      beatTurn(this.#ctx.sql, this.#turn.storeId, this.#inputs.turnId, this.#inputs.attempt)
        .then((alive) => {
          if (!alive) this.#abort.abort(new TurnCancelled());
        })
        .catch((error: Error) => this.#ctx.log.warn({ err: error.message }, 'turn heartbeat failed'));
    }, HEARTBEAT_MS);
    return () => clearInterval(timer);
  }

  /** Waits for `work`, but no longer than until the turn is cancelled. */
  async orCancelled(work: Promise<void>): Promise<void> {
    const { signal } = this.#abort;
    let stop = () => {};
    const cancelled = new Promise<never>((_, reject) => {
      stop = () => reject(signal.reason);
      signal.addEventListener('abort', stop, { once: true });
    });
    signal.throwIfAborted();
    await Promise.race([work, cancelled]).finally(() => signal.removeEventListener('abort', stop));
  }

  /** @param inputs as they are now; the turn may have waited */
  async answer(inputs: TurnInputs, recent: readonly MessageView[]): Promise<void> {
    this.#inputs = inputs;
    if (isWithTeam(inputs)) return void (await this.#finish('cancelled', null));
    this.#signal = AbortSignal.any([this.#abort.signal, AbortSignal.timeout(TURN_TIMEOUT_MS)]);
    this.#announce();
    this.#shopperTexts = recent.flatMap(({ role, text }) => (role === 'contact' ? [text] : []));
    this.#earlierAnswers = recent.flatMap(({ role, text, products }) =>
      role === 'contact' ? [] : [text, ...products.map(({ title }) => title)],
    );
    const history = buildHistory(recent, inputs.summary);
    const handOff = await findHandOffReason(this.#ctx.embedder, recent, inputs.language);
    const { provider, instead } = handOff
      ? { provider: createHandOffProvider(handOff), instead: null }
      : await chooseProvider(this.#ctx, this.#turn.storeId, this.#inputs);
    if (instead) await this.#noteFallback(instead.of, instead.reason, instead.budget);
    try {
      await this.#makeAnswer(provider, history);
    } catch (error) {
      const fallBack = provider.id === 'builtin' ? null : readFallBack(error);
      if (!fallBack) throw error;
      this.#trace.failRun(fallBack.reason);
      if (fallBack.rest) providerCooldown.rest(this.#turn.storeId, provider.id, this.#ctx.now().getTime());
      const budget = error instanceof BudgetReached ? error.budget : undefined;
      await this.#noteFallback(provider.id, fallBack.reason, budget);
      this.#startOver();
      await this.#makeAnswer(this.#ctx.llm.create('builtin', {}), history);
      if (fallBack.rest && this.#draft.assessment.outcome === 'unsure') {
        this.#startOver();
        await this.#makeAnswer(createHandOffProvider('provider_failed'), history);
      }
    }
    let review = await this.#reviewAnswer(recent);
    if (review.decision === 'hand_off') {
      this.#trace.failRun('It was not sure enough, for the second time in a row.');
      this.#startOver();
      await this.#makeAnswer(createHandOffProvider('unsure'), history);
      review = await this.#reviewAnswer(recent);
    }
    await noteHeldBack(this.#ctx, this.#turn, this.#decisions);
    const { confidence, outcome } = review;
    await this.#finish('done', {
      text: this.#draft.text.trim() || APOLOGY,
      ...collectReferences(this.#draft, this.#book),
      suggestions: this.#draft.assessment.suggestions ?? [],
      confidence,
      outcome,
    });
    this.#keepContext(recent);
  }

  /** Nobody waits for it; should it fail, the next turn does it. */
  #keepContext(recent: readonly MessageView[]): void {
    const inputs = this.#inputs;
    const provider = this.#provider ?? this.#ctx.llm.create('builtin', {});
    keepContext(this.#ctx, { ...this.#turn, inputs, recent, provider, store: inputs }).catch((error: Error) =>
      this.#ctx.log.warn({ err: error.message }, 'the conversation was not summed up'),
    );
  }

  async fail(error: unknown): Promise<void> {
    const cancelled = this.#abort.signal.reason instanceof TurnCancelled;
    const { storeId, conversationId } = this.#turn;
    if (!cancelled) this.#ctx.log.error({ err: error, turnId: this.#inputs.turnId }, 'turn failed');
    try {
      const partial = this.#draft.text.trim();
      // What was done is done, and the shopper has to know.
      const { notices } = this.#book;
      if (cancelled) {
        const references = collectReferences(this.#draft, this.#book);
        const ended = await this.#finish(
          'cancelled',
          partial || notices.length > 0
            ? { text: [...(partial ? [`${partial} …`] : []), ...notices].join('\n\n'), ...references }
            : null,
        );
        // Whoever ended it elsewhere has noted it there.
        if (ended) await recordEvent(this.#ctx, storeId, conversationId, 'answer_cancelled', {});
      } else {
        const text = [APOLOGY, ...notices].join('\n\n');
        const ended = await this.#finish('failed', { text, confidence: 0, outcome: 'unsure' });
        const reason = this.#explain(error);
        if (ended) await recordEvent(this.#ctx, storeId, conversationId, 'turn_failed', { reason });
      }
    } catch (fault) {
      // The turn stays `running`; the worker finds it and tries again.
      this.#ctx.log.error({ err: fault, turnId: this.#inputs.turnId }, 'turn could not be closed');
    }
  }

  #explain(error: unknown): string {
    if (this.#signal.aborted) return `The answer took longer than ${TURN_TIMEOUT_MS / 1000} seconds.`;
    return error instanceof LlmCallFailed ? error.userMessage : 'An unexpected fault; the log has more.';
  }

  async #makeAnswer(provider: LlmProvider, history: ReturnType<typeof buildHistory>): Promise<void> {
    this.#provider = provider;
    const { ctx, inputs } = { ctx: this.#ctx, inputs: this.#inputs };
    const { storeId, conversationId } = this.#turn;
    const {
      contactId,
      addressHash,
      currency,
      locale,
      timeZone,
      storeName,
      assistantName,
      personality,
      language,
    } = inputs;
    this.#guard = new AnswerGuard(this.#knownFacts(), this.#decisions);
    await makeAnswer({
      provider,
      system: buildSystemPrompt({ ...inputs, now: ctx.now() }),
      history,
      store: { storeName, assistantName, currency, locale, language, personality },
      scope: {
        ctx,
        storeId,
        conversationId,
        turnId: inputs.turnId,
        contactId,
        addressHash,
        currency,
        locale: toAnswerLocale(language, locale),
        timeZone,
        language,
        sourceIds: inputs.sourceIds,
        tried: () => this.#draft.toolRuns,
        references: this.#book,
        signal: this.#signal,
      },
      draft: this.#draft,
      guard: this.#guard,
      limits: inputs.agentSettings,
      tally: this.#tally,
      trace: this.#trace,
      mayGoOn: async () => {
        if (provider.id === 'builtin') return;
        const reached = await checkBudget(ctx, storeId, inputs.agentSettings, this.#tally);
        if (reached) throw new BudgetReached(reached);
      },
      sink: this.#sink(),
      signal: this.#signal,
      onRetry: ({ attempt, failure }) => {
        const data = { provider: provider.id, attempt, reason: failure.userMessage };
        recordEvent(ctx, storeId, conversationId, 'provider_retried', data).catch(() => {});
      },
    });
  }

  async #reviewAnswer(recent: readonly MessageView[]): Promise<Review> {
    const { storeName, currency, language, locale, agentSettings } = this.#inputs;
    this.#review = await reviewAnswer({
      draft: this.#draft,
      guard: this.#guard ?? new AnswerGuard(this.#knownFacts(), this.#decisions),
      sink: this.#sink(),
      embedder: this.#ctx.embedder,
      isBuiltin: this.#provider?.id === 'builtin',
      settings: agentSettings,
      store: { name: storeName, currency },
      languages: [language, locale],
      modelInstructions: this.#modelInstructions(),
      outcomeBefore: recent.findLast(({ role }) => role === 'agent')?.outcome ?? null,
    });
    return this.#review;
  }

  /** All but who the assistant is, which it may say. */
  #modelInstructions(): string {
    const facts = { ...this.#inputs, instructions: '', doNotSay: [], now: this.#ctx.now() };
    return buildSystemPrompt(facts).split('\n\n').slice(1).join('\n');
  }

  #knownFacts(): KnownFacts {
    return {
      ...this.#inputs,
      now: this.#ctx.now(),
      shopperTexts: this.#shopperTexts,
      earlierAnswers: this.#earlierAnswers,
    };
  }

  #sink(): AnswerSink {
    const { conversationId } = this.#turn;
    const { turnId } = this.#inputs;
    const sendDelta = (text: string) => {
      this.#firstTokenMs ??= Math.round(performance.now() - this.#startedAt);
      this.#publish({ name: 'turn:delta', data: { conversationId, turnId, offset: this.#sent, text } });
      this.#sent += text.length;
    };
    return {
      tool: (tool) => this.#publish({ name: 'turn:tool', data: { conversationId, turnId, tool } }),
      delta: sendDelta,
      reset: (text) => {
        this.#sent = 0;
        this.#publish({ name: 'turn:reset', data: { conversationId, turnId } });
        if (text) sendDelta(text);
      },
    };
  }

  /** Forgets all of the broken provider's answer. */
  #startOver(): void {
    const hadShown = this.#sent > 0;
    this.#book = new ReferenceBook(this.#book);
    this.#draft = new AnswerDraft(this.#book);
    this.#sent = 0;
    const { conversationId } = this.#turn;
    if (hadShown)
      this.#publish({ name: 'turn:reset', data: { conversationId, turnId: this.#inputs.turnId } });
  }

  async #noteFallback(from: string, reason: string, budget?: ReachedBudget): Promise<void> {
    this.#fellBackFrom = from;
    if (budget) return noteBudget(this.#ctx, this.#turn, budget);
    await recordEvent(this.#ctx, this.#turn.storeId, this.#turn.conversationId, 'provider_fell_back', {
      from,
      to: 'builtin',
      reason,
    });
  }

  async #finish(
    status: FinishedTurn['status'],
    message: Omit<NonNullable<FinishedTurn['message']>, 'role'> | null,
  ): Promise<boolean> {
    const { storeId, conversationId } = this.#turn;
    const { turnId, attempt } = this.#inputs;
    const latencyMs = Math.round(performance.now() - this.#startedAt);
    return closeTurn(this.#ctx, {
      storeId,
      conversationId,
      turnId,
      attempt,
      status,
      provider: this.#provider?.id ?? 'builtin',
      model: this.#provider?.model ?? null,
      fellBackFrom: this.#fellBackFrom,
      ...this.#tally.total,
      costMicros: this.#tally.costMicros,
      usage: this.#tally.byModel,
      latencyMs,
      firstTokenMs: this.#firstTokenMs,
      toolRuns: this.#draft.toolRuns,
      trace: this.#buildTrace(message, latencyMs),
      message: message ? { role: 'agent', ...message } : null,
    });
  }

  #buildTrace(message: { confidence?: number | null; outcome?: string | null } | null, latencyMs: number) {
    const used = new Set([...this.#draft.sources, ...this.#draft.products]);
    return limitTrace(
      this.#trace.build(
        {
          guard: this.#decisions.map((decision) => ({ ...decision })),
          confidence: {
            value: message?.confidence ?? null,
            outcome: message?.outcome ?? null,
            parts: { ...this.#review?.signals },
          },
          language: this.#inputs.language,
          usage: this.#tally.total,
          costMicros: this.#tally.costMicros,
          latencyMs,
          firstTokenMs: this.#firstTokenMs,
        },
        used,
      ),
    );
  }

  #publish(event: Omit<LiveEvent, 'topic'>): void {
    this.#ctx.events.publish({ ...event, topic: conversationTopic(this.#turn.conversationId) } as LiveEvent);
  }
}
