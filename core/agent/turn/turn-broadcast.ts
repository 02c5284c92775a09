import { conversationTopic, type LiveEvent } from '@/core/contracts/live-events';
import type { InboundTurn } from '@/core/conversations/inbound-turn-starter';
import type { AppContext } from '@/core/shared/context';
import type { AnswerSink } from '../answer/make-answer';

/** Tells whoever watches the conversation how the answer comes into being. */
export class TurnBroadcast implements AnswerSink {
  /** From the turn's start to the first words, in milliseconds; null before them. */
  firstTokenMs: number | null = null;
  readonly #events: AppContext['events'];
  readonly #turn: InboundTurn;
  readonly #turnId: string;
  readonly #startedAt: number;
  #sent = 0;

  /** @param startedAt by performance.now() */
  constructor(events: AppContext['events'], turn: InboundTurn, turnId: string, startedAt: number) {
    this.#events = events;
    this.#turn = turn;
    this.#turnId = turnId;
    this.#startedAt = startedAt;
  }

  announce(attempt: number): void {
    const { messageId } = this.#turn;
    this.#publish({ name: 'turn:started', data: { ...this.#ids, messageId } });
    // An earlier process may have shown a part of its answer before it died.
    if (attempt > 1) this.#publish({ name: 'turn:reset', data: this.#ids });
  }

  tool(tool: string): void {
    this.#publish({ name: 'turn:tool', data: { ...this.#ids, tool } });
  }

  delta(text: string): void {
    this.firstTokenMs ??= Math.round(performance.now() - this.#startedAt);
    this.#publish({ name: 'turn:delta', data: { ...this.#ids, offset: this.#sent, text } });
    this.#sent += text.length;
  }

  reset(text: string): void {
    this.#sent = 0;
    this.#publish({ name: 'turn:reset', data: this.#ids });
    if (text) this.delta(text);
  }

  /** The answer begins anew; told only where some of it was shown. */
  startOver(): void {
    if (this.#sent > 0) this.reset('');
  }

  get #ids() {
    return { conversationId: this.#turn.conversationId, turnId: this.#turnId };
  }

  #publish(event: Omit<LiveEvent, 'topic'>): void {
    this.#events.publish({ ...event, topic: conversationTopic(this.#turn.conversationId) } as LiveEvent);
  }
}
