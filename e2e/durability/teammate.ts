import { io } from 'socket.io-client';
import { z } from 'zod';
import type { Ack } from '@/core/contracts/ack';
import type { MessageView } from '@/core/contracts/message-view';
import { Client, type Unsent } from './client';

const detailSchema = z.object({ messages: z.array(z.custom<MessageView>()) });

/** A teammate in the admin, with several conversations open. */
export class Teammate extends Client {
  constructor(
    private readonly origin: string,
    private readonly teammate: { cookie: string; storeId: string; conversationIds: readonly string[] },
  ) {
    const socket = io(`${origin}/admin`, {
      transports: ['websocket'],
      extraHeaders: { cookie: teammate.cookie },
      reconnectionDelay: 200,
      reconnectionDelayMax: 1_000,
      forceNew: true,
    });
    super(socket, teammate.conversationIds);
  }

  /** As a page does that is opened: watches first and reads then, which leaves no gap. */
  protected async fetchMessages(conversationId: string): Promise<MessageView[]> {
    const { storeId, cookie } = this.teammate;
    for (const event of ['store:watch', 'conversation:watch']) {
      const ack = await this.ask<unknown>(event, { storeId, conversationId });
      if (!ack.ok) throw new Error(ack.detail);
    }
    const url = `${this.origin}/api/admin/stores/${storeId}/conversations/${conversationId}`;
    const response = await fetch(url, { headers: { cookie }, signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return detailSchema.parse(await response.json()).messages;
  }

  protected request(message: Unsent): Promise<Ack<{ message: MessageView }>> {
    const seenSeq = this.screens.get(message.conversationId)?.wholeUpTo ?? 0;
    return this.ask('reply:send', { ...message, storeId: this.teammate.storeId, seenSeq });
  }
}
