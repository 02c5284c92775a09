import type { AttachmentView } from '@/core/contracts/attachment';

/** A reply on its way to the server. */
export interface OutboxItem {
  /** Also the server's key: sending it again stores nothing twice. */
  clientId: string;
  conversationId: string;
  text: string;
  attachments: AttachmentView[];
  /** The newest message that the writer had on the screen. */
  seenSeq: number;
  /** Send although somebody else has answered. */
  anyway: boolean;
  /** `offline`: goes out by itself when the connection is back. `conflict`: the writer has to decide. */
  state: 'sending' | 'offline' | 'conflict' | 'failed';
  /** What went wrong, in a sentence. */
  fault: string | null;
  /** When it was written, ISO 8601. */
  at: string;
}

export type OutboxEvent =
  | { type: 'added'; item: Omit<OutboxItem, 'state' | 'fault' | 'anyway'> }
  | { type: 'again'; clientId: string; anyway: boolean }
  | { type: 'stopped'; clientId: string; state: 'offline' | 'conflict' | 'failed'; fault: string | null }
  | { type: 'gone'; clientId: string };

/** What is on its way after an event, oldest first. */
export function outboxAfter(items: readonly OutboxItem[], event: OutboxEvent): OutboxItem[] {
  const change = (clientId: string, changes: Partial<OutboxItem>) =>
    items.map((item) => (item.clientId === clientId ? { ...item, ...changes } : item));
  switch (event.type) {
    case 'added':
      return [...items, { ...event.item, anyway: false, state: 'sending', fault: null }];
    case 'again':
      return change(event.clientId, { state: 'sending', fault: null, anyway: event.anyway });
    case 'stopped':
      return change(event.clientId, { state: event.state, fault: event.fault });
    case 'gone':
      return items.filter(({ clientId }) => clientId !== event.clientId);
  }
}

/** What the server's answer to a reply means for it; null: it is stored. */
export function faultOf(
  result: { ok: true } | { ok: false; code: string; detail: string } | null,
): { state: 'offline' | 'conflict' | 'failed'; fault: string | null } | null {
  if (!result) return { state: 'offline', fault: null };
  if (result.ok) return null;
  return { state: result.code === 'conflict' ? 'conflict' : 'failed', fault: result.detail };
}
