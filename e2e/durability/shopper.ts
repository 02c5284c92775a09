import { io } from 'socket.io-client';
import type { Ack } from '@/core/contracts/ack';
import type { MessageView } from '@/core/contracts/message-view';
import type { WidgetHistory } from '@/core/contracts/widget/history';
import { Client, type Unsent } from './client';

/** A shopper in the widget. */
export class Shopper extends Client {
  constructor(
    origin: string,
    readonly shopper: { widgetKey: string; visitorId: string; conversationId: string },
  ) {
    const { widgetKey, visitorId, conversationId } = shopper;
    const socket = io(`${origin}/widget`, {
      transports: ['websocket'],
      auth: { widgetKey, visitorId },
      reconnectionDelay: 200,
      reconnectionDelayMax: 1_000,
      forceNew: true,
    });
    super(socket, [conversationId]);
  }

  protected async fetchMessages(conversationId: string, afterSeq: number): Promise<MessageView[]> {
    const ack = await this.ask<WidgetHistory>('history:fetch', { conversationId, afterSeq });
    if (!ack.ok) throw new Error(ack.detail);
    return ack.data.messages;
  }

  protected request(message: Unsent): Promise<Ack<{ message: MessageView }>> {
    return this.ask('message:send', { ...message, pageUrl: null });
  }
}
