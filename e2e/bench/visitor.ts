import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { Ack } from '@/core/contracts/ack';

export interface TimedAnswer {
  /** Milliseconds from sending to the first piece of text. */
  firstTextMs: number;
  /** Milliseconds from sending to the stored answer. */
  answerMs: number;
  text: string;
}

/** A shopper at the socket, as the panel is one. */
export class BenchVisitor {
  readonly #socket: Socket;
  readonly ready: Promise<void>;

  constructor(origin: string, widgetKey: string) {
    this.#socket = io(`${origin}/widget`, {
      transports: ['websocket'],
      auth: { widgetKey, visitorId: randomUUID() },
      reconnection: false,
      forceNew: true,
    });
    this.ready = new Promise((resolve, reject) => {
      this.#socket.once('connect', () => resolve());
      this.#socket.once('connect_error', reject);
    });
  }

  /** Asks in a new conversation and waits for the answer. */
  async ask(text: string): Promise<TimedAnswer> {
    const sentAt = performance.now();
    let firstTextMs = Number.NaN;
    const early: { conversationId: string; message: { role: string; text: string } }[] = [];
    let conversationId: string | undefined;
    return await new Promise<TimedAnswer>((resolve, reject) => {
      const timer = setTimeout(() => finish(new Error('no answer within 30 s')), 30_000);
      const finish = (result: TimedAnswer | Error) => {
        clearTimeout(timer);
        this.#socket.off('message', onMessage);
        this.#socket.off('turn:delta', onDelta);
        if (result instanceof Error) reject(result);
        else resolve(result);
      };
      const onDelta = () => {
        if (Number.isNaN(firstTextMs)) firstTextMs = performance.now() - sentAt;
      };
      const check = (event: (typeof early)[number]) => {
        if (event.conversationId !== conversationId || event.message.role !== 'agent') return;
        finish({ firstTextMs, answerMs: performance.now() - sentAt, text: event.message.text });
      };
      const onMessage = (event: (typeof early)[number]) => {
        if (conversationId) check(event);
        else early.push(event);
      };
      this.#socket.on('message', onMessage);
      this.#socket.on('turn:delta', onDelta);
      this.#socket.emit(
        'message:send',
        { clientId: randomUUID(), text, conversationId: null, pageUrl: null },
        (ack: Ack<{ conversationId: string }>) => {
          if (!ack.ok) return finish(new Error(ack.detail));
          conversationId = ack.data.conversationId;
          for (const event of early) check(event);
        },
      );
    });
  }

  close(): void {
    this.#socket.disconnect();
  }
}
