import type { Ack } from './widget-api';

/** socket.io, namespace /admin; the handshake carries the session cookie. */
export interface AdminClientEvents {
  /** Joins the store's topic; `not_found` for a store that the user does not belong to. */
  'store:watch': (event: { storeId: string }, ack: (result: Ack<null>) => void) => void;
  /** Joins the conversation's topic too; `not_found` for a conversation of another store. */
  'conversation:watch': (
    event: { storeId: string; conversationId: string },
    ack: (result: Ack<null>) => void,
  ) => void;
  'conversation:unwatch': (
    event: { storeId: string; conversationId: string },
    ack: (result: Ack<null>) => void,
  ) => void;
}
