import { vectorSql } from '@/core/knowledge/retrieval/vectors/vector-scan';
import type { Embedder } from '@/core/llm/embedder';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';

export interface NeighbourPair {
  left: number;
  right: number;
  /** Cosine of the nearest of their vectors. */
  similarity: number;
}

export interface ComparedPassage {
  ordinal: number;
  documentId: string;
  sourceId: string;
  sourceType: string;
  title: string;
  heading: string;
  text: string;
}

/** Neighbours that are looked at of each vector: more than passages that may say the same of one subject. */
const NEAREST = 24;
/** Below this two passages are about different things, also where the model does not know the language well. */
const LEAST_SIMILARITY = 0.4;
/** An FAQ entry's answer and its question; other ways to ask for it tell nothing more. */
const LAST_SLOT = 1;

const OF_USED_SOURCES = `EXISTS (
  SELECT FROM knowledge_sources s WHERE s.store_id = c.store_id AND s.id = c.source_id AND NOT s.paused)`;

/** Ordinals of the passages of all sources that are not paused, or of one of them. */
export async function findOrdinals(sql: SqlPool, storeId: string, sourceId?: string): Promise<number[]> {
  const { rows } = await sql.query<{ ordinal: number }>(
    `SELECT c.ordinal FROM chunks c
     WHERE c.store_id = $1 AND c.collection = 'passage' AND ($2::uuid IS NULL OR c.source_id = $2) AND ${OF_USED_SOURCES}
     ORDER BY c.ordinal`,
    [storeId, sourceId ?? null],
  );
  return rows.map(({ ordinal }) => ordinal);
}

/**
 * The passages that are nearest to some, found by the vector index.
 * @param exact compare all vectors of the store instead of walking through the index
 */
export async function findNeighbours(
  sql: SqlPool | SqlClient,
  embedder: Embedder,
  { storeId, ordinals, exact }: { storeId: string; ordinals: readonly number[]; exact: boolean },
): Promise<NeighbourPair[]> {
  const { isOfModel, distance } = vectorSql(embedder, 'asked.embedding');
  const { rows } = await sql.query<NeighbourPair>(
    `SELECT asked.ordinal AS left, near.ordinal AS right, max(near.similarity) AS similarity
     FROM (
       SELECT v.ordinal, v.embedding FROM chunk_vectors v
       WHERE v.store_id = $1 AND v.collection = 'passage' AND ${isOfModel} AND v.ordinal = ANY($2::int[])
         AND v.slot <= ${LAST_SLOT}
     ) asked
     CROSS JOIN LATERAL (
       SELECT v.ordinal, -(${distance}) AS similarity FROM chunk_vectors v
       WHERE v.store_id = $1 AND v.collection = 'passage' AND ${isOfModel} AND v.slot <= ${LAST_SLOT}
         AND v.ordinal <> asked.ordinal
       ORDER BY (${distance})${exact ? ' + 0' : ''} LIMIT ${NEAREST}
     ) near
     WHERE near.similarity >= ${LEAST_SIMILARITY}
     GROUP BY asked.ordinal, near.ordinal`,
    [storeId, ordinals],
  );
  return rows;
}

/** What is compared of some passages, by ordinal; those of paused and deleted sources are missing. */
export async function loadPassages(
  sql: SqlPool,
  storeId: string,
  ordinals: readonly number[],
): Promise<ComparedPassage[]> {
  const { rows } = await sql.query<ComparedPassage>(
    `SELECT c.ordinal, c.document_id AS "documentId", c.source_id AS "sourceId", s.type AS "sourceType", d.title,
       c.heading, c.text
     FROM chunks c
     JOIN knowledge_documents d ON d.store_id = c.store_id AND d.id = c.document_id
     JOIN knowledge_sources s ON s.store_id = c.store_id AND s.id = c.source_id AND NOT s.paused
     WHERE c.store_id = $1 AND c.collection = 'passage' AND c.ordinal = ANY($2::int[])`,
    [storeId, ordinals],
  );
  return rows;
}

/** Characters of some documents' passages. */
export async function measureDocuments(
  sql: SqlPool,
  storeId: string,
  documentIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql.query<{ id: string; characters: number }>(
    `SELECT document_id AS id, sum(length(text))::int AS characters FROM chunks
     WHERE store_id = $1 AND document_id = ANY($2::uuid[]) GROUP BY document_id`,
    [storeId, documentIds],
  );
  return new Map(rows.map(({ id, characters }) => [id, characters]));
}
