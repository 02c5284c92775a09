import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId, requireUuid } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SourceType } from '@/prisma/generated/client';
import type { FoundPair } from './collect-findings';

type Db = Pick<AppContext, 'db' | 'sql'>;

export interface FindingSideRow {
  documentId: string;
  sourceId: string;
  sourceType: SourceType;
  sourceTitle: string;
  /** Documents of its source: the last one goes together with it. */
  siblings: number;
  title: string;
  url: string | null;
}

export interface FindingRow {
  id: string;
  kind: 'contradiction' | 'duplicate';
  leftQuote: string;
  rightQuote: string;
  explanation: string;
  dismissedAt: Date | null;
  createdAt: Date;
  left: FindingSideRow;
  right: FindingSideRow;
}

/**
 * Replaces what was found before. A finding that was dismissed stays so as long as its quotes are the same.
 * @param sourceId of which documents alone were compared; undefined: all were
 */
export async function writeFindings(
  { sql }: Db,
  storeId: string,
  found: readonly FoundPair[],
  sourceId?: string,
): Promise<void> {
  const rows = found.map((pair) => ({ id: newId(), ...pair }));
  await inTransaction(sql, async (client) => {
    // Two checks of one store take turns.
    await client.query(`SELECT FROM stores WHERE id = $1 FOR NO KEY UPDATE`, [storeId]);
    await client.query(
      `DELETE FROM knowledge_findings f WHERE f.store_id = $1
         AND ($3::uuid IS NULL OR EXISTS (
           SELECT FROM knowledge_documents d
           WHERE d.store_id = f.store_id AND d.id IN (f.left_id, f.right_id) AND d.source_id = $3)
         OR (SELECT count(*) FROM knowledge_documents d
             WHERE d.store_id = f.store_id AND d.id IN (f.left_id, f.right_id)) < 1 + (f.left_id <> f.right_id)::int)
         AND NOT EXISTS (
           SELECT FROM json_to_recordset($2::json) AS r(kind text, "leftId" uuid, "rightId" uuid)
           WHERE r.kind = f.kind::text AND r."leftId" = f.left_id AND r."rightId" = f.right_id)`,
      [storeId, JSON.stringify(rows), sourceId ?? null],
    );
    await client.query(
      `INSERT INTO knowledge_findings
         (store_id, id, kind, left_id, right_id, left_quote, right_quote, similarity, explanation)
       SELECT $1, r.id, r.kind::"FindingKind", r."leftId", r."rightId", r."leftQuote", r."rightQuote", r.similarity,
         r.explanation
       FROM json_to_recordset($2::json) AS r(
         id uuid, kind text, "leftId" uuid, "rightId" uuid, "leftQuote" text, "rightQuote" text, similarity float8,
         explanation text)
       ON CONFLICT (store_id, kind, left_id, right_id) DO UPDATE SET
         left_quote = excluded.left_quote, right_quote = excluded.right_quote, similarity = excluded.similarity,
         explanation = excluded.explanation,
         dismissed_at = CASE WHEN knowledge_findings.left_quote = excluded.left_quote
           AND knowledge_findings.right_quote = excluded.right_quote THEN knowledge_findings.dismissed_at END`,
      [storeId, JSON.stringify(rows)],
    );
  });
}

const SIDE = (side: 'l' | 'r') => `json_build_object(
  'documentId', ${side}.id, 'sourceId', ${side}s.id, 'sourceType', ${side}s.type, 'sourceTitle', ${side}s.title,
  'siblings', (SELECT count(*) FROM knowledge_documents o WHERE o.store_id = ${side}s.store_id AND o.source_id = ${side}s.id),
  'title', ${side}.title, 'url', coalesce(${side}.url, ${side}s.url))`;
/** Documents that are gone, and those of paused sources, are nobody's trouble any more. */
const FROM_FINDINGS = `FROM knowledge_findings f
  JOIN knowledge_documents l ON l.store_id = f.store_id AND l.id = f.left_id
  JOIN knowledge_sources ls ON ls.store_id = l.store_id AND ls.id = l.source_id AND NOT ls.paused
  JOIN knowledge_documents r ON r.store_id = f.store_id AND r.id = f.right_id
  JOIN knowledge_sources rs ON rs.store_id = r.store_id AND rs.id = r.source_id AND NOT rs.paused`;

/** Contradictions first, then by how sure it is. */
export async function findFindings({ sql }: Db, storeId: string, id?: string): Promise<FindingRow[]> {
  const { rows } = await sql.query<FindingRow>(
    `SELECT f.id, f.kind, f.left_quote AS "leftQuote", f.right_quote AS "rightQuote", f.explanation,
       f.dismissed_at AS "dismissedAt", f.created_at AS "createdAt", ${SIDE('l')} AS left, ${SIDE('r')} AS right
     ${FROM_FINDINGS}
     WHERE f.store_id = $1 AND ($2::uuid IS NULL OR f.id = $2)
     ORDER BY f.kind DESC, f.similarity DESC, f.id`,
    [storeId, id ?? null],
  );
  return rows;
}

/** How many wait for somebody to look at them. */
export async function countOpenFindings({ sql }: Pick<AppContext, 'sql'>, storeId: string): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    `SELECT count(*)::int AS count ${FROM_FINDINGS} WHERE f.store_id = $1 AND f.dismissed_at IS NULL`,
    [storeId],
  );
  return rows[0]?.count ?? 0;
}

/** @throws AppError `not_found` */
export async function writeDismissed(
  ctx: Db,
  storeId: string,
  findingId: string,
  dismissedAt: Date | null,
): Promise<void> {
  const { count } = await ctx.db.knowledgeFinding.updateMany({
    where: { storeId, id: requireUuid(findingId, 'The finding') },
    data: { dismissedAt },
  });
  if (count === 0) throw notFound('The finding');
}
