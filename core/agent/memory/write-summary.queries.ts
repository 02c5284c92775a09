import type { SqlPool } from '@/core/shared/sql-pool';
import { toStorableText } from '@/core/shared/storable-text';

/** @returns false when another turn had written one meanwhile: that one stays */
export async function writeSummary(
  sql: SqlPool,
  at: { storeId: string; conversationId: string },
  summary: { text: string; upTo: number; instead: number },
): Promise<boolean> {
  const { rows } = await sql.query(
    `UPDATE conversations SET summary = $3, summary_seq = $4
      WHERE store_id = $1 AND id = $2 AND summary_seq = $5 RETURNING id`,
    [at.storeId, at.conversationId, toStorableText(summary.text), summary.upTo, summary.instead],
  );
  return rows.length > 0;
}
