import type { ChunkScope } from '@/core/knowledge/chunk-scope';
import { prepared } from '@/core/shared/prepared-statement';
import type { SqlPool } from '@/core/shared/sql-pool';
import type { CollectionStatistics, PostingBlock } from './score-keywords';

const emptyStatistics: CollectionStatistics = {
  nextOrdinal: 0,
  chunkCount: 0,
  fieldCounts: [0, 0, 0],
  fieldLengths: [0, 0, 0],
  indexShare: 1,
};

/** Counts that BM25 needs, and which part of the instance's chunks the store's are (to choose how vectors are scanned). */
export async function loadStatistics(
  sql: SqlPool,
  { storeId, collection }: ChunkScope,
): Promise<CollectionStatistics> {
  const { rows } = await sql.query<CollectionStatistics>(
    prepared(`SELECT next_ordinal AS "nextOrdinal", chunk_count AS "chunkCount", field_counts AS "fieldCounts",
       field_lengths::float8[] AS "fieldLengths",
       (chunk_count / greatest(1, (
         SELECT sum(chunk_count) FROM chunk_collections WHERE collection = $2::"ChunkCollection"
       )))::float8 AS "indexShare"
     FROM chunk_collections WHERE store_id = $1 AND collection = $2::"ChunkCollection"`),
    [storeId, collection],
  );
  return rows[0] ?? emptyStatistics;
}

/** The posting blocks of some terms. Terms without any are missing from the map. */
export async function loadPostings(
  sql: SqlPool,
  { storeId, collection }: ChunkScope,
  terms: readonly string[],
): Promise<Map<string, PostingBlock[]>> {
  const postings = new Map<string, PostingBlock[]>();
  if (terms.length === 0) return postings;
  const { rows } = await sql.query<{ term: string; block: number; data: Buffer }>(
    prepared(`SELECT term, block, data FROM keyword_postings
     WHERE store_id = $1 AND collection = $2::"ChunkCollection" AND term = ANY($3::text[])`),
    [storeId, collection, terms],
  );
  for (const { term, block, data } of rows) {
    const blocks = postings.get(term);
    if (blocks) blocks.push({ block, data });
    else postings.set(term, [{ block, data }]);
  }
  return postings;
}

/** Terms of the store, of letters alone, that begin with `start` and are `from` to `to` characters long. */
export async function findTermsOfLength(
  sql: SqlPool,
  { storeId, collection }: ChunkScope,
  start: string,
  from: number,
  to: number,
): Promise<string[]> {
  const { rows } = await sql.query<{ term: string }>(
    `SELECT term FROM keyword_vocabulary
     WHERE store_id = $1 AND collection = $2::"ChunkCollection" AND term ^@ $3
       AND length(term) BETWEEN $4 AND $5 AND term !~ '[0-9]'`,
    [storeId, collection, start, from, to],
  );
  return rows.map((row) => row.term);
}

/** Terms of the store that begin with `start`, shortest first. */
export async function findTermsStartingWith(
  sql: SqlPool,
  { storeId, collection }: ChunkScope,
  start: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql.query<{ term: string }>(
    `SELECT term FROM keyword_vocabulary
     WHERE store_id = $1 AND collection = $2::"ChunkCollection" AND term ^@ $3
     ORDER BY length(term), term LIMIT $4`,
    [storeId, collection, start, limit],
  );
  return rows.map((row) => row.term);
}

/** Which of `terms` the store knows. */
export async function findKnownTerms(
  sql: SqlPool,
  { storeId, collection }: ChunkScope,
  terms: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql.query<{ term: string }>(
    prepared(`SELECT term FROM keyword_vocabulary
     WHERE store_id = $1 AND collection = $2::"ChunkCollection" AND term = ANY($3::text[])`),
    [storeId, collection, terms],
  );
  return new Set(rows.map((row) => row.term));
}
