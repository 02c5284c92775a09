import type { SqlClient } from '@/core/shared/sql-pool';

/** Tools whose results hold orders or customers of the shop (core/agent/tools/orders). */
const ORDER_TOOLS = ['find_order', 'get_order', 'list_my_orders', 'track_shipment'];

/** Conversations that hold data of the shop's customers: a verified shopper, order cards, or results of order tools. */
export async function findShopConversations(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  limit: number,
): Promise<{ id: string; contactId: string }[]> {
  const { rows } = await client.query<{ id: string; contactId: string }>(
    `SELECT c.id, c.contact_id AS "contactId" FROM conversations c WHERE c.store_id = $1 AND (
       EXISTS (SELECT 1 FROM conversation_identities i WHERE i.store_id = $1 AND i.conversation_id = c.id)
       OR EXISTS (SELECT 1 FROM messages m
                   WHERE m.store_id = $1 AND m.conversation_id = c.id AND m.orders <> '[]')
       OR EXISTS (SELECT 1 FROM turns t JOIN tool_calls k ON k.store_id = t.store_id AND k.turn_id = t.id
                   WHERE t.store_id = $1 AND t.conversation_id = c.id AND k.name = ANY($3)))
     LIMIT $2`,
    [storeId, limit, ORDER_TOOLS],
  );
  return rows;
}
