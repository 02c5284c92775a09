import { setTimeout as sleep } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import type { Ack } from '@/core/contracts/ack';
import type { MessageView } from '@/core/contracts/message-view';
import { waitUntil } from '@/e2e/cluster/wait-until';
import { limitConcurrency } from './limit-concurrency';
import { Screen } from './screen';

/** A message until it is known to be stored. */
export interface Unsent {
  clientId: string;
  conversationId: string;
  text: string;
}

const ACK_MS = 5_000;
const PAUSE_MS = 250;
const COME_BACK_MS = 1_000;
/** An offline minute and a restart of everything are within it. */
const CONNECT_MS = 150_000;
const SEND_MS = 180_000;
const FETCH_MS = 120_000;
/** A gap that stays after so many will be counted in the end. */
const MAX_FETCHES = 20;
const FETCHES_AT_ONCE = 4;

/** What shoppers and teammates have in common: send until it is confirmed, show what comes, fetch what was missed. */
export abstract class Client {
  readonly screens = new Map<string, Screen>();
  /** How often a message had to be sent again. */
  repeats = 0;
  connects = 0;
  /** How often it was told to sign in again. */
  expelled = 0;
  #isOffline = false;
  #isClosed = false;
  // A real window has one conversation open; these have many, and shall not ask for all of them in one moment.
  readonly #fewAtOnce = limitConcurrency(FETCHES_AT_ONCE);
  #fetching = new Map<string, Promise<void>>();

  constructor(
    protected readonly socket: Socket,
    conversationIds: readonly string[],
  ) {
    for (const id of conversationIds) this.screens.set(id, new Screen());
    socket.on('connect', () => {
      this.connects++;
      for (const id of this.screens.keys()) void this.catchUp(id);
    });
    // As the widget and the admin do it: socket.io comes back by itself unless the server has sent it away.
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') this.#comeBack();
    });
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      if (error.data?.code === 'unauthenticated') this.expelled++;
      if (!socket.active) this.#comeBack();
    });
    socket.on('message', ({ conversationId, message }: { conversationId: string; message: MessageView }) => {
      const isGap = this.screens.get(conversationId)?.show(message);
      if (isGap) void this.catchUp(conversationId);
    });
  }

  /** @returns messages behind that number; throws when they cannot be had now */
  protected abstract fetchMessages(conversationId: string, afterSeq: number): Promise<MessageView[]>;
  protected abstract request(message: Unsent): Promise<Ack<{ message: MessageView }>>;

  /** Sends one message, again and again until it is confirmed. */
  async send(message: Unsent): Promise<void> {
    const until = Date.now() + SEND_MS;
    for (let attempt = 0; ; attempt++) {
      if (attempt > 0) this.repeats++;
      if (Date.now() > until) throw new Error(`A message was not confirmed within ${SEND_MS / 1000} s.`);
      if (!this.socket.connected) await this.#untilConnected();
      const ack = await this.request(message).catch(() => null);
      if (ack?.ok) {
        this.screens.get(message.conversationId)?.show(ack.data.message);
        return;
      }
      if (ack && ack.code !== 'internal' && ack.code !== 'rate_limited') throw new Error(ack.detail);
      await sleep(PAUSE_MS);
    }
  }

  /** Fetches what is missing; gives up only when the client is offline, for it does so again when it is back. */
  catchUp(conversationId: string): Promise<void> {
    const running = this.#fetching.get(conversationId);
    if (running) return running;
    const work = this.#fetch(conversationId).finally(() => this.#fetching.delete(conversationId));
    this.#fetching.set(conversationId, work);
    return work;
  }

  /** Waits until it is connected and has nothing left to fetch. */
  async settle(): Promise<void> {
    await this.#untilConnected();
    const fetched = (async () => {
      for (const id of this.screens.keys()) {
        // One may be under way that has asked too early.
        await this.catchUp(id);
        await this.catchUp(id);
      }
    })();
    let isDone = false;
    void fetched.finally(() => {
      isDone = true;
    });
    await waitUntil('a client to fetch what it has missed', () => isDone, FETCH_MS);
    await fetched;
  }

  goOffline(): void {
    this.#isOffline = true;
    this.socket.disconnect();
  }

  goOnline(): void {
    this.#isOffline = false;
    this.socket.connect();
  }

  close(): void {
    this.#isClosed = true;
    this.socket.removeAllListeners();
    this.socket.disconnect();
  }

  protected ask<T>(event: string, data: object): Promise<Ack<T>> {
    return this.socket.timeout(ACK_MS).emitWithAck(event, data);
  }

  async #fetch(conversationId: string): Promise<void> {
    const screen = this.screens.get(conversationId);
    for (let fetches = 0; screen && this.socket.connected; ) {
      const found = await this.#fewAtOnce(() => this.fetchMessages(conversationId, screen.wholeUpTo)).catch(
        () => null,
      );
      for (const message of found ?? []) screen.show(message);
      // What came while it was fetched may have left a gap anew.
      if (found && (screen.isWhole || ++fetches === MAX_FETCHES)) return;
      await sleep(PAUSE_MS);
    }
  }

  #comeBack(): void {
    setTimeout(() => this.#isOffline || this.#isClosed || this.socket.connect(), COME_BACK_MS).unref();
  }

  async #untilConnected(): Promise<void> {
    await waitUntil('a client to connect', () => this.socket.connected || this.#isClosed, CONNECT_MS);
    if (this.#isClosed) throw new Error('The client was closed.');
  }
}
