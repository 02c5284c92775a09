import type { MessageView } from '@/core/contracts/message-view';
import type { WidgetHistory } from '@/core/contracts/widget/history';

/** The history of a visitor who has not written. */
export const EMPTY_HISTORY: WidgetHistory = {
  conversationId: null,
  status: null,
  person: null,
  wait: null,
  asksEmail: false,
  knownEmail: null,
  canMail: true,
  rating: null,
  canRate: false,
  blocked: false,
  seenSeq: 0,
  messages: [],
  feedback: [],
  runningTurn: null,
};

/** A message for tests, with the fields that matter to the test. */
export function makeMessage(fields: Partial<MessageView> & { seq: number }): MessageView {
  return {
    id: `m${fields.seq}`,
    role: 'agent',
    text: `Text ${fields.seq}`,
    clientId: null,
    products: [],
    citations: [],
    orders: [],
    cart: null,
    suggestions: [],
    confidence: null,
    outcome: null,
    turnId: null,
    masked: false,
    author: null,
    attachments: [],
    createdAt: `2026-01-05T10:00:${String(fields.seq % 60).padStart(2, '0')}.000Z`,
    ...fields,
  };
}
