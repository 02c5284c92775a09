import type { CartCard } from '@/core/contracts/cart-card';
import type { Citation } from '@/core/contracts/citation';
import type { MessageView, TurnOutcome } from '@/core/contracts/message-view';
import type { OrderCard } from '@/core/contracts/order-card';
import type { ProductCard } from '@/core/contracts/product-card';

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
  created_at: Date;
}

export const MESSAGE_COLUMNS =
  'id, conversation_id, seq, role, text, client_id, products, citations, orders, cart, suggestions, confidence, outcome, turn_id, masked, created_at';

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
    createdAt: row.created_at.toISOString(),
  };
}
