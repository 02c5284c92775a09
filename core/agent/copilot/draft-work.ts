import type { MessageView } from '@/core/contracts/message-view';
import type { CopilotConversation, DraftSink } from '@/core/inbox/copilot/copilot-writer';
import { toAnswerLocale } from '@/core/language/languages';
import type { LlmProvider } from '@/core/llm/llm-provider';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { AnswerDraft } from '../answer/answer-draft';
import { makeAnswer } from '../answer/make-answer';
import { type Review, reviewAnswer } from '../answer/review-answer';
import { ReferenceBook } from '../grounding/reference-book';
import { AnswerGuard } from '../guard/answer-guard';
import type { GuardDecision } from '../guard/guard-decision';
import { BudgetReached, checkBudget } from '../limits/check-budget';
import { UsageTally } from '../limits/usage-tally';
import { buildHistory } from '../prompt/build-history';
import type { ToolScope } from '../tools/tool';
import { TraceRecorder } from '../trace/trace-recorder';
import type { CopilotInputs } from './copilot-inputs.queries';
import { draftInstructions, fenceConversation } from './draft-prompt';
import { READ_ONLY_TOOLS } from './read-only-tools';

/** One draft while it is being made. Nothing of it is stored but what it used of models. */
export class DraftWork {
  readonly id = newId();
  readonly tally = new UsageTally();
  book = new ReferenceBook();
  draft = new AnswerDraft(this.book);
  #decisions: GuardDecision[] = [];
  #guard: AnswerGuard | undefined;

  constructor(
    readonly ctx: AppContext,
    readonly of: CopilotConversation,
    readonly inputs: CopilotInputs,
    /** Oldest first, up to the one that is answered. */
    readonly messages: readonly MessageView[],
    readonly sink: DraftSink,
    readonly signal: AbortSignal,
  ) {}

  /** Lets one provider write. @throws whatever makeAnswer throws; BudgetReached */
  async run(provider: LlmProvider): Promise<void> {
    const { ctx, of, inputs, messages, tally } = this;
    const { storeName, assistantName, currency, locale, language, personality } = inputs;
    const history = buildHistory(messages, inputs.summary);
    const isBuiltin = provider.id === 'builtin';
    this.#guard = new AnswerGuard(this.#known(), this.#decisions);
    await makeAnswer({
      provider,
      system: draftInstructions({ ...inputs, now: ctx.now() }),
      history: isBuiltin ? history : fenceConversation(history),
      store: { storeName, assistantName, currency, locale, language, personality },
      scope: this.#scope(),
      draft: this.draft,
      guard: this.#guard,
      limits: inputs.agentSettings,
      tally,
      trace: new TraceRecorder(performance.now()),
      mayGoOn: async () => {
        if (isBuiltin) return;
        const reached = await checkBudget(ctx, of.storeId, inputs.agentSettings, tally);
        if (reached) throw new BudgetReached(reached);
      },
      sink: this.sink,
      signal: this.signal,
      onRetry: () => undefined,
    });
  }

  /** Checks citations and subject. A person reads it next, so no threshold replaces it. */
  async review(provider: LlmProvider): Promise<Review> {
    const { ctx, inputs, draft, sink } = this;
    const { storeName, currency, language, locale, agentSettings } = inputs;
    const instructions = draftInstructions({ ...inputs, instructions: '', doNotSay: [], now: ctx.now() });
    return reviewAnswer({
      draft,
      guard: this.#guard ?? new AnswerGuard(this.#known(), this.#decisions),
      sink,
      embedder: ctx.embedder,
      isBuiltin: provider.id === 'builtin',
      settings: { ...agentSettings, clarifyBelow: 0, handOffBelow: 0 },
      store: { name: storeName, currency },
      languages: [language, locale],
      modelInstructions: instructions.split('\n\n').slice(1).join('\n'),
      outcomeBefore: null,
    });
  }

  startOver(): void {
    this.book = new ReferenceBook();
    this.draft = new AnswerDraft(this.book);
    this.#decisions = [];
    this.sink.reset('');
  }

  #known() {
    const { inputs, messages, ctx } = this;
    return {
      ...inputs,
      now: ctx.now(),
      shopperTexts: messages.flatMap(({ role, text }) => (role === 'contact' ? [text] : [])),
      earlierAnswers: messages.flatMap(({ role, text, products }) =>
        role === 'contact' ? [] : [text, ...products.map(({ title }) => title)],
      ),
    };
  }

  #scope(): ToolScope {
    const { ctx, of, inputs, book, draft, signal } = this;
    const { contactId, currency, locale, timeZone, language, sourceIds } = inputs;
    return {
      ctx,
      ...of,
      turnId: this.id,
      contactId,
      addressHash: null,
      currency,
      locale: toAnswerLocale(language, locale),
      timeZone,
      language,
      sourceIds,
      tried: () => draft.toolRuns,
      references: book,
      signal,
      only: READ_ONLY_TOOLS,
    };
  }
}
