import type { CartCard } from '@/core/contracts/cart-card';
import type { Citation } from '@/core/contracts/citation';
import type { MessageView, TurnOutcome } from '@/core/contracts/message-view';
import type { OrderCard } from '@/core/contracts/order-card';
import type { ProductCard } from '@/core/contracts/product-card';
import { newId } from '@/core/shared/ids';
import { prepared } from '@/core/shared/prepared-statement';
import type { SqlClient } from '@/core/shared/sql-pool';
import { toStorableJson, toStorableText } from '@/core/shared/storable-text';
import { type MessageRow, messageColumns, toMessageView } from './message-row';

export interface NewMessage {
  role: MessageView['role'];
  text: string;
  clientId?: string | null;
  products?: ProductCard[];
  citations?: Citation[];
  orders?: OrderCard[];
  cart?: CartCard | null;
  suggestions?: string[];
  confidence?: number | null;
  outcome?: TurnOutcome | null;
  turnId?: string | null;
  /** The teammate who writes. */
  authorId?: string | null;
  /** Files that the same side uploaded to this conversation and that belong to no message yet; others are left out. */
  attachmentIds?: readonly string[];
  /** Set on a contact's message: secrets were taken out of it. */
  masked?: boolean;
  /** Set on a contact's message, BCP 47 primary tag; null: it tells none clearly. */
  language?: string | null;
  /** Set on a contact's message, -1..1. */
  sentiment?: number | null;
  /** Set on a contact's message: where it was written. */
  pageUrl?: string | null;
}

/** As much of the newest message as lists show. */
const PREVIEW_CHARS = 160;

/**
 * Stores a message under the conversation's next sequence number, and what lists show of it. The update locks the conversation's row, so
 * numbers have no gaps and writers of one conversation queue up. Runs inside the caller's transaction.
 */
export async function appendMessage(
  client: SqlClient,
  storeId: string,
  conversationId: string,
  message: NewMessage,
): Promise<MessageView> {
  const text = toStorableText(message.text);
  const id = newId();
  let files: { name: string }[] = [];
  if (message.attachmentIds?.length) {
    const tied = await client.query<{ name: string }>(
      `UPDATE attachments SET message_id = $4
        WHERE store_id = $1 AND conversation_id = $2 AND id = ANY ($3::uuid[])
          AND message_id IS NULL AND note_id IS NULL AND uploaded_by = $5
        RETURNING name`,
      [
        storeId,
        conversationId,
        message.attachmentIds,
        id,
        message.role === 'contact' ? 'contact' : 'teammate',
      ],
    );
    files = tied.rows;
  }
  const { rows } = await client.query<MessageRow>(
    prepared(`WITH conversation AS (
       UPDATE conversations
          SET last_seq = last_seq + 1, last_message_at = now(), last_message_text = $14,
              page_url = coalesce($12, page_url),
              contact_seq = CASE WHEN $3 = 'contact' THEN last_seq + 1 ELSE contact_seq END,
              last_contact_at = CASE WHEN $3 = 'contact' THEN now() ELSE last_contact_at END,
              language = coalesce($18, language), sentiment = coalesce($19, sentiment)
        WHERE store_id = $1 AND id = $2
        RETURNING last_seq)
     INSERT INTO messages (store_id, id, conversation_id, seq, role, text, client_id, products, citations,
                           suggestions, confidence, outcome, turn_id, orders, cart, masked, language,
                           sentiment, author_id)
     SELECT $1, $13, $2, last_seq, $3::"MessageRole", $4, $5, $6::jsonb, $7::jsonb, $8::text[], $9, $10, $11::uuid,
            $15::jsonb, $16::jsonb, $17, $18, $19, $20
       FROM conversation
     RETURNING ${messageColumns('messages')}`),
    [
      storeId,
      conversationId,
      message.role,
      text,
      message.clientId ?? null,
      toStorableJson(message.products ?? []),
      toStorableJson(message.citations ?? []),
      message.suggestions ?? [],
      message.confidence ?? null,
      message.outcome ?? null,
      message.turnId ?? null,
      message.pageUrl ?? null,
      id,
      toPreview(text) || namesOf(files),
      toStorableJson(message.orders ?? []),
      message.cart ? toStorableJson(message.cart) : null,
      message.masked ?? false,
      message.language ?? null,
      message.sentiment ?? null,
      message.authorId ?? null,
    ],
  );
  const row = rows[0];
  if (!row) throw new Error('conversation vanished while a message was stored');
  return toMessageView(row);
}

/** The start of a message on one line, without the numbers of its sources. */
function toPreview(text: string): string {
  return text
    .replace(/\s?\[\d{1,2}\]/g, '')
    .replace(/\*\*/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, PREVIEW_CHARS);
}

/** "📎 photo.jpg +2" */
function namesOf(files: readonly { name: string }[]): string {
  const [first, ...more] = files;
  if (!first) return '';
  return `📎 ${first.name}${more.length > 0 ? ` +${more.length}` : ''}`.slice(0, PREVIEW_CHARS);
}
