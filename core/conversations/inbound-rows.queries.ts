import type { MessageView } from '@/core/contracts/message-view';
import { newId } from '@/core/shared/ids';
import { prepared } from '@/core/shared/prepared-statement';
import type { SqlClient } from '@/core/shared/sql-pool';
import type { ConversationStatus } from '@/prisma/generated/client';
import { type MessageRow, messageColumns, toMessageView } from './message-row';

export interface StoredBefore {
  conversationId: string;
  message: MessageView;
  status: ConversationStatus;
}

/** A contact's message that was stored under the sender's own id already. */
export async function findByClientId(
  client: SqlClient,
  storeId: string,
  contactId: string,
  clientId: string,
): Promise<StoredBefore | null> {
  // The lock lets two deliveries of one message follow each other; the second then finds the first.
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`${storeId}/${contactId}`]);
  const { rows } = await client.query<MessageRow & { status: ConversationStatus }>(
    `SELECT ${messageColumns('m')}, c.status
       FROM conversations c JOIN messages m ON m.store_id = c.store_id AND m.conversation_id = c.id
      WHERE c.store_id = $1 AND c.contact_id = $2 AND m.client_id = $3`,
    [storeId, contactId, clientId],
  );
  const row = rows[0];
  return row
    ? { conversationId: row.conversation_id, message: toMessageView(row), status: row.status }
    : null;
}

/**
 * @param row.contactExternalId the channel's own id of whoever begins it: nobody else is shown it there, not even who
 *   counts as the same contact since
 * @returns the new conversation's id
 */
export async function insertConversation(
  client: SqlClient,
  row: {
    storeId: string;
    assistantId: string;
    contactId: string;
    channel: string;
    contactExternalId?: string;
  },
): Promise<string> {
  const id = newId();
  await client.query(
    prepared(`INSERT INTO conversations (store_id, id, assistant_id, contact_id, channel, external_id)
     VALUES ($1, $2, $3, $4, $5, $6)`),
    [row.storeId, id, row.assistantId, row.contactId, row.channel, row.contactExternalId ?? null],
  );
  return id;
}

/** The turn that is to answer a message; it is found and finished even when the process dies right after. */
export async function insertTurn(
  client: SqlClient,
  turn: { storeId: string; conversationId: string; messageId: string },
): Promise<void> {
  await client.query(
    prepared(
      `INSERT INTO turns (store_id, id, conversation_id, message_id, provider) VALUES ($1, $2, $3, $4, 'builtin')`,
    ),
    [turn.storeId, newId(), turn.conversationId, turn.messageId],
  );
}

/** Where the shopper writes from, for limits on what may be guessed. */
export async function noteAddress(
  client: SqlClient,
  storeId: string,
  conversationId: string,
  addressHash: string,
): Promise<void> {
  await client.query(
    prepared(`UPDATE conversations SET address_hash = $3
      WHERE store_id = $1 AND id = $2 AND address_hash IS DISTINCT FROM $3`),
    [storeId, conversationId, addressHash],
  );
}
