import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId, requireUuid } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { toStorableText } from '@/core/shared/storable-text';
import type { KnowledgeGap, Prisma } from '@/prisma/generated/client';
import type { Cluster, ClusteredQuestion } from './clusters/join-clusters';
import type { GapReason } from './gap-reasons';

/** A question that goes into a gap. */
export interface NewGapQuestion extends ClusteredQuestion {
  text: string;
  reasons: readonly GapReason[];
}

/** A question of a stored gap. */
export interface StoredGapQuestion {
  gapId: string;
  messageId: string;
  conversationId: string;
  /** As the shopper wrote it. */
  text: string;
  language: string | null;
  askedAt: Date;
  reasons: GapReason[];
  vector: Float32Array | null;
}

/** @throws AppError `not_found` */
export async function findGap(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  gapId: string,
): Promise<KnowledgeGap> {
  requireUuid(gapId, 'The gap');
  const gap = await ctx.db.knowledgeGap.findUnique({ where: { storeId_id: { storeId, id: gapId } } });
  if (!gap) throw notFound('The gap');
  return gap;
}

/**
 * The newest questions of each gap.
 * @param request.gapIds left out: of all gaps of the store
 * @param request.perGap at most so many of each
 */
export async function readGapQuestions(
  ctx: Pick<AppContext, 'sql' | 'embedder'>,
  storeId: string,
  { gapIds, perGap }: { gapIds?: readonly string[]; perGap: number },
): Promise<StoredGapQuestion[]> {
  const { rows } = await ctx.sql.query<Omit<StoredGapQuestion, 'vector'> & { embedding: Buffer | null }>(
    `SELECT * FROM (
       SELECT g.gap_id AS "gapId", g.message_id AS "messageId", m.conversation_id AS "conversationId", m.text,
              m.language, g.asked_at AS "askedAt", g.reasons,
              CASE WHEN g.embedder = $4 THEN g.embedding END AS embedding,
              row_number() OVER (PARTITION BY g.gap_id ORDER BY g.asked_at DESC, g.message_id) AS place
         FROM gap_questions g JOIN messages m ON m.store_id = g.store_id AND m.id = g.message_id
        WHERE g.store_id = $1 AND ($2::uuid[] IS NULL OR g.gap_id = ANY($2))) AS placed
      WHERE place <= $3 ORDER BY "gapId", place`,
    [storeId, gapIds ?? null, perGap, ctx.embedder.id],
  );
  return rows.map(({ embedding, ...row }) => ({ ...row, vector: embedding && toVector(embedding) }));
}

/**
 * Stores which questions go into which gap, all or nothing. A question that another search has put away meanwhile stays
 * where it is.
 * @returns how many questions were added
 */
export function addQuestions(
  ctx: Pick<AppContext, 'sql' | 'embedder' | 'now'>,
  storeId: string,
  clusters: readonly (Pick<Cluster, 'gapId'> & { questions: readonly NewGapQuestion[] })[],
): Promise<number> {
  return inTransaction(ctx.sql, async (client) => {
    let added = 0;
    for (const { gapId, questions } of clusters) {
      const [first] = questions;
      if (!first) continue;
      const id = gapId ?? newId();
      if (!gapId) {
        await client.query(
          `INSERT INTO knowledge_gaps (store_id, id, question, first_asked_at, last_asked_at, updated_at)
           VALUES ($1, $2, $3, $4, $4, $5)`,
          [storeId, id, toStorableText(first.text), first.askedAt, ctx.now()],
        );
      }
      for (const question of questions) {
        const { rows } = await client.query(
          // The gap may have been deleted, and the message erased, since they were read.
          `INSERT INTO gap_questions (store_id, message_id, gap_id, reasons, asked_at, embedding, embedder)
           SELECT $1, $2, $3, $4, $5, $6, $7
            WHERE EXISTS (SELECT 1 FROM knowledge_gaps WHERE store_id = $1 AND id = $3)
              AND EXISTS (SELECT 1 FROM messages WHERE store_id = $1 AND id = $2)
           ON CONFLICT (store_id, message_id) DO NOTHING RETURNING 1`,
          [
            storeId,
            question.messageId,
            id,
            question.reasons,
            question.askedAt,
            question.vector && toBytes(question.vector),
            question.vector && ctx.embedder.id,
          ],
        );
        added += rows.length;
      }
    }
    return added;
  });
}

/**
 * Counts anew what each gap consists of. Questions older than `keepFrom` leave gaps that nobody has made an entry of;
 * a gap without questions goes.
 */
export async function refreshGaps(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  storeId: string,
  keepFrom: Date,
): Promise<void> {
  await ctx.sql.query(
    `DELETE FROM gap_questions q USING knowledge_gaps g
      WHERE q.store_id = $1 AND g.store_id = $1 AND g.id = q.gap_id AND g.status <> 'answered' AND q.asked_at < $2`,
    [storeId, keepFrom],
  );
  await ctx.sql.query(
    `DELETE FROM knowledge_gaps g
      WHERE store_id = $1 AND status <> 'answered'
        AND NOT EXISTS (SELECT 1 FROM gap_questions q WHERE q.store_id = g.store_id AND q.gap_id = g.id)`,
    [storeId],
  );
  await ctx.sql.query(
    `UPDATE knowledge_gaps g
        SET count = f.conversations, first_asked_at = f.first_at, last_asked_at = f.last_at, updated_at = $2
       FROM (SELECT q.gap_id, count(DISTINCT m.conversation_id)::int AS conversations,
                    min(q.asked_at) AS first_at, max(q.asked_at) AS last_at
               FROM gap_questions q JOIN messages m ON m.store_id = q.store_id AND m.id = q.message_id
              WHERE q.store_id = $1 GROUP BY q.gap_id) AS f
      WHERE g.store_id = $1 AND g.id = f.gap_id`,
    [storeId, ctx.now()],
  );
}

/** @returns whether the gap was there, in one of the states `from` */
export async function writeGap(
  ctx: Pick<AppContext, 'db'>,
  at: { storeId: string; gapId: string; from?: KnowledgeGap['status'][] },
  data: Prisma.KnowledgeGapUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await ctx.db.knowledgeGap.updateMany({
    where: { storeId: at.storeId, id: at.gapId, ...(at.from ? { status: { in: at.from } } : {}) },
    data,
  });
  return count > 0;
}

function toBytes(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** Copied: a buffer of the database's driver need not begin where floats may. */
function toVector(bytes: Buffer): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
