import type { SqlClient } from '@/core/shared/sql-pool';
import { matchTags } from './match-tags';
import { addConversationTags, listTags } from './tags.queries';

/** Gives a conversation the tags whose words the contact has written. Runs in the caller's transaction. */
export async function tagMessage(
  client: SqlClient,
  storeId: string,
  conversationId: string,
  text: string,
): Promise<void> {
  const tagIds = matchTags(await listTags(client, storeId), text);
  if (tagIds.length > 0) await addConversationTags(client, storeId, conversationId, tagIds);
}
