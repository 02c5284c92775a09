import type { MessageView } from '@/core/contracts/message-view';
import type { InboundTurn } from '@/core/conversations/inbound-turn-starter';
import type { LlmProvider } from '@/core/llm/llm-provider';
import type { AppContext } from '@/core/shared/context';
import { AnswerDraft } from '../answer/answer-draft';
import type { Review } from '../answer/review-answer';
import { ReferenceBook } from '../grounding/reference-book';
import type { AnswerGuard } from '../guard/answer-guard';
import type { KnownFacts } from '../guard/evidence/known-facts';
import type { GuardDecision } from '../guard/guard-decision';
import { UsageTally } from '../limits/usage-tally';
import { TraceRecorder } from '../trace/trace-recorder';
import type { TurnInputs } from './rows/turn-inputs.queries';
import { TurnBroadcast } from './turn-broadcast';

/** What one turn has come to so far: its steps read it and add to it. */
export class TurnWork {
  readonly abort = new AbortController();
  /** Ends the answer: by `abort`, and once it is being made by the turn's timeout too. */
  signal: AbortSignal = this.abort.signal;
  /** The newest messages up to the one that is answered, oldest first. */
  recent: readonly MessageView[] = [];
  book = new ReferenceBook();
  draft = new AnswerDraft(this.book);
  readonly tally = new UsageTally();
  readonly trace: TraceRecorder;
  readonly decisions: GuardDecision[] = [];
  readonly broadcast: TurnBroadcast;
  /** Of the answerer at work, or the last one. */
  provider: LlmProvider | undefined;
  guard: AnswerGuard | undefined;
  review: Review | undefined;
  /** The provider that could not answer. */
  fellBackFrom: string | null = null;

  constructor(
    readonly ctx: AppContext,
    readonly turn: InboundTurn,
    /** As they were last read: the turn may have waited. */
    public inputs: TurnInputs,
    /** By performance.now(). */
    readonly startedAt: number,
  ) {
    this.trace = new TraceRecorder(startedAt);
    this.broadcast = new TurnBroadcast(ctx.events, turn, inputs.turnId, startedAt);
  }

  /** What may be stated although no tool returns it. */
  get knownFacts(): KnownFacts {
    return {
      ...this.inputs,
      now: this.ctx.now(),
      shopperTexts: this.recent.flatMap(({ role, text }) => (role === 'contact' ? [text] : [])),
      earlierAnswers: this.recent.flatMap(({ role, text, products }) =>
        role === 'contact' ? [] : [text, ...products.map(({ title }) => title)],
      ),
    };
  }

  /** Forgets all of an answer that is not used. */
  startOver(): void {
    this.book = new ReferenceBook(this.book);
    this.draft = new AnswerDraft(this.book);
    this.broadcast.startOver();
  }
}
