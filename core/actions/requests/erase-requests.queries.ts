import type { SqlClient } from '@/core/shared/sql-pool';

/**
 * Takes a person out of the record of actions: what was done to which order, by whose decision and when stays;
 * addresses, words and states of orders go.
 */
export async function eraseRequestsOf(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  person: {
    orderRowIds: readonly string[];
    contactIds: readonly string[];
    conversationIds: readonly string[];
  },
): Promise<void> {
  await client.query(
    `UPDATE action_requests SET details = '{}', before = NULL, after = NULL, undo = NULL, told = '', reason = NULL,
       subject_key = '', conversation_id = NULL, contact_id = NULL,
       status = CASE WHEN status IN ('awaiting_shopper', 'awaiting_team') THEN 'expired'::"ActionStatus" ELSE status END
     WHERE store_id = $1 AND (order_id = ANY($2) OR contact_id = ANY($3) OR conversation_id = ANY($4))`,
    [storeId, person.orderRowIds, person.contactIds, person.conversationIds],
  );
}

/**
 * Takes the words of conversations that are deleted out of the record of actions. What was done to which order stays as
 * long as the order does.
 */
export async function forgetWordsOf(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  conversationIds: readonly string[],
): Promise<void> {
  await client.query(
    `UPDATE action_requests SET told = '', reason = NULL, subject_key = '', conversation_id = NULL,
       status = CASE WHEN status IN ('awaiting_shopper', 'awaiting_team') THEN 'expired'::"ActionStatus" ELSE status END
     WHERE store_id = $1 AND conversation_id = ANY($2)`,
    [storeId, conversationIds],
  );
}

/** Deletes the record of actions at a shop whose data is erased as a whole. @param origin the platform's id */
export async function deleteRequestsAt(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  origin: string,
): Promise<void> {
  await client.query('DELETE FROM action_requests WHERE store_id = $1 AND origin = $2', [storeId, origin]);
}
