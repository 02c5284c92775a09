import type { SqlClient } from '@/core/shared/sql-pool';
import { visitorKey } from '@/core/shared/visitor-key';

/**
 * Gives files that a visitor has uploaded to a conversation of theirs, so that `appendMessage` can tie them to a
 * message. Files of others, and files that were sent already, are left out.
 * @returns the ids that may be sent, in the order in which they were asked for
 */
export async function claimUploads(
  client: SqlClient,
  of: { storeId: string; conversationId: string; visitorId: string; attachmentIds: readonly string[] },
): Promise<string[]> {
  if (of.attachmentIds.length === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    `UPDATE attachments SET conversation_id = $2
      WHERE store_id = $1 AND id = ANY ($4::uuid[]) AND uploaded_by = 'contact' AND uploader_key = $3
        AND conversation_id IS NULL AND message_id IS NULL
      RETURNING id`,
    [of.storeId, of.conversationId, visitorKey(of.visitorId), of.attachmentIds],
  );
  const claimed = new Set(rows.map(({ id }) => id));
  return of.attachmentIds.filter((id) => claimed.has(id));
}
