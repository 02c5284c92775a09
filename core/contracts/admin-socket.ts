import { z } from 'zod';
import type { Ack } from './widget-api';

/* socket.io, namespace /admin; the handshake carries the session cookie */

/** Watches a store's topic and, with `conversationId`, that conversation's too. */
export const watchEventSchema = z.object({
  storeId: z.uuid(),
  conversationId: z.uuid().nullable().default(null),
});
export type WatchEvent = z.input<typeof watchEventSchema>;

export interface AdminClientEvents {
  /** `not_found` for a store that the user does not belong to, and for a conversation of another store. */
  watch: (event: WatchEvent, ack: (result: Ack<null>) => void) => void;
  unwatch: (event: WatchEvent, ack: (result: Ack<null>) => void) => void;
}
