import { z } from 'zod';
import type { Ack } from './ack';
import type { MessageView } from './message-view';
import type { PersonView } from './person-view';

export const storeEventSchema = z.object({ storeId: z.uuid() });
export const conversationOfStoreSchema = storeEventSchema.extend({ conversationId: z.uuid() });
export const sendReplyEventSchema = conversationOfStoreSchema.extend({
  text: z.string().max(20_000),
  /** Made by the client; sending it again after a lost acknowledgement stores nothing twice. */
  clientId: z.string().min(8).max(64),
  attachmentIds: z.array(z.uuid()).max(10).default([]),
  /** The newest message on the writer's screen. */
  seenSeq: z.number().int().min(0),
  /** Send although somebody else has the conversation or has answered meanwhile. */
  anyway: z.boolean().default(false),
});
export const readEventSchema = conversationOfStoreSchema.extend({ seq: z.number().int().min(0) });

/** socket.io, namespace /admin; the handshake carries the session cookie. */
export interface AdminClientEvents {
  /** Joins the store's topic and is online there; `not_found` for a store that the user does not belong to. */
  'store:watch': (
    event: z.input<typeof storeEventSchema>,
    ack: (result: Ack<{ online: string[] }>) => void,
  ) => void;
  /**
   * Joins the conversation's topic too; `not_found` for a conversation of another store. `page` is where its shopper is
   * right now; null: not there.
   */
  'conversation:watch': (
    event: z.input<typeof conversationOfStoreSchema>,
    ack: (result: Ack<{ viewers: PersonView[]; page: string | null }>) => void,
  ) => void;
  'conversation:unwatch': (
    event: z.input<typeof conversationOfStoreSchema>,
    ack: (result: Ack<null>) => void,
  ) => void;
  /** Answers the shopper (core/inbox/replies/send-reply.ts); `conflict` when somebody else has answered meanwhile. */
  'reply:send': (
    event: z.input<typeof sendReplyEventSchema>,
    ack: (result: Ack<{ message: MessageView }>) => void,
  ) => void;
  /** Up to which message it was read. */
  'conversation:read': (event: z.input<typeof readEventSchema>, ack: (result: Ack<null>) => void) => void;
  typing: (event: z.input<typeof conversationOfStoreSchema>) => void;
}
