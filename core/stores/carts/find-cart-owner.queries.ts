import { notFound } from '@/core/shared/app-error';
import type { SqlPool } from '@/core/shared/sql-pool';
import type { CartOwner } from './cart-piece';

/** Whose cart a conversation is about. @throws AppError `not_found` */
export async function findCartOwner(
  sql: SqlPool,
  storeId: string,
  conversationId: string,
): Promise<CartOwner> {
  const { rows } = await sql.query<{ contactId: string }>(
    'SELECT contact_id AS "contactId" FROM conversations WHERE store_id = $1 AND id = $2',
    [storeId, conversationId],
  );
  const [conversation] = rows;
  if (!conversation) throw notFound('The conversation');
  return { storeId, conversationId, contactId: conversation.contactId };
}
