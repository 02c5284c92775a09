import type { AttachmentView } from '@/core/contracts/attachment';
import type { CartCard } from '@/core/contracts/cart-card';
import type { Citation } from '@/core/contracts/citation';
import type { MessageView, TurnOutcome } from '@/core/contracts/message-view';
import type { OrderCard } from '@/core/contracts/order-card';
import type { ProductCard } from '@/core/contracts/product-card';
import { PERSON_JSON } from '@/core/identity/person-json.queries';
import { ATTACHMENT_VIEW } from './attachments/attachments.queries';

/** A row of `messages` as SQL returns it. */
export interface MessageRow {
  id: string;
  conversation_id: string;
  seq: number;
  role: MessageView['role'];
  text: string;
  client_id: string | null;
  products: ProductCard[];
  citations: Citation[];
  orders: OrderCard[];
  cart: CartCard | null;
  suggestions: string[];
  confidence: number | null;
  outcome: TurnOutcome | null;
  turn_id: string | null;
  masked: boolean;
  author: MessageView['author'];
  attachments: AttachmentView[] | null;
  created_at: Date;
}

const STORED = [
  ...['id', 'conversation_id', 'seq', 'role', 'text', 'client_id', 'products', 'citations', 'orders', 'cart'],
  ...['suggestions', 'confidence', 'outcome', 'turn_id', 'masked', 'created_at'],
];

/**
 * What to select for `toMessageView`, with the name and files of whoever wrote it.
 * @param alias of `messages` in the statement
 */
export function messageColumns(alias: string): string {
  return [
    ...STORED.map((column) => `${alias}.${column}`),
    `(SELECT ${PERSON_JSON}
        FROM users u WHERE u.id = ${alias}.author_id) AS author`,
    `(SELECT json_agg(${ATTACHMENT_VIEW} ORDER BY f.created_at, f.id)
        FROM attachments f WHERE f.store_id = ${alias}.store_id AND f.message_id = ${alias}.id) AS attachments`,
  ].join(', ');
}

/** A stored message as browsers get it. */
export function toMessageView(row: MessageRow): MessageView {
  return {
    id: row.id,
    seq: row.seq,
    role: row.role,
    text: row.text,
    clientId: row.client_id,
    products: row.products,
    citations: row.citations,
    orders: row.orders,
    cart: row.cart,
    suggestions: row.suggestions,
    confidence: row.confidence,
    outcome: row.outcome,
    turnId: row.turn_id,
    masked: row.masked,
    author: row.author,
    attachments: row.attachments ?? [],
    createdAt: row.created_at.toISOString(),
  };
}
