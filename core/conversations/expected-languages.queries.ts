import { prepared } from '@/core/shared/prepared-statement';
import type { SqlPool } from '@/core/shared/sql-pool';

/** The languages that a message is likely to be in: the conversation's so far, and the store's. */
export async function loadExpectedLanguages(
  sql: SqlPool,
  storeId: string,
  conversationId: string | null,
): Promise<string[]> {
  const { rows } = await sql.query<{ locale: string; language: string | null }>(
    prepared(`SELECT s.locale, (
       SELECT m.language FROM messages m
        WHERE m.store_id = s.id AND m.conversation_id = $2 AND m.language IS NOT NULL
        ORDER BY m.seq DESC LIMIT 1) AS language
       FROM stores s WHERE s.id = $1`),
    [storeId, conversationId],
  );
  return rows.flatMap(({ locale, language }) => (language ? [language, locale] : [locale]));
}
