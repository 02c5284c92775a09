import type { ChunkScope } from '@/core/knowledge/chunk-scope';
import type { SqlClient } from '@/core/shared/sql-pool';

/** What BM25 must know about a whole collection, and which ordinals are free. */
export interface CollectionState {
  nextOrdinal: number;
  freeOrdinals: number[];
  chunkCount: number;
  /** Per field: chunks in which it is not empty. */
  fieldCounts: number[];
  /** Per field: words over all chunks. */
  fieldLengths: number[];
}

/** Reads the collection's state, made if need be, and locks it until the transaction ends: one writer at a time. */
export async function lockCollection(
  client: SqlClient,
  { storeId, collection }: ChunkScope,
): Promise<CollectionState> {
  await client.query(
    `INSERT INTO chunk_collections (store_id, collection, field_lengths)
     VALUES ($1, $2::"ChunkCollection", '{0,0,0}') ON CONFLICT DO NOTHING`,
    [storeId, collection],
  );
  const { rows } = await client.query<CollectionState>(
    `SELECT next_ordinal AS "nextOrdinal", free_ordinals AS "freeOrdinals", chunk_count AS "chunkCount",
       field_counts AS "fieldCounts", field_lengths::float8[] AS "fieldLengths"
     FROM chunk_collections WHERE store_id = $1 AND collection = $2::"ChunkCollection" FOR UPDATE`,
    [storeId, collection],
  );
  const state = rows[0];
  if (!state)
    throw new Error(`The ${collection} collection of store ${storeId} vanished while it was locked.`);
  return state;
}

/** The next ordinal to use: one that was given back, else a new one. Changes `state`. */
export function takeOrdinal(state: CollectionState): number {
  const free = state.freeOrdinals.pop();
  if (free !== undefined) return free;
  state.nextOrdinal += 1;
  return state.nextOrdinal - 1;
}

/** Adds (`sign` 1) or takes away (-1) a chunk with these field lengths. Changes `state`. */
export function countChunk(state: CollectionState, lengths: readonly number[], sign: 1 | -1): void {
  state.chunkCount += sign;
  lengths.forEach((words, field) => {
    state.fieldLengths[field] = (state.fieldLengths[field] ?? 0) + sign * words;
    if (words > 0) state.fieldCounts[field] = (state.fieldCounts[field] ?? 0) + sign;
  });
}

/** Stores the counts of a collection that `lockCollection` has locked. */
export async function saveCollection(
  client: SqlClient,
  { storeId, collection }: ChunkScope,
  state: CollectionState,
): Promise<void> {
  await client.query(
    `UPDATE chunk_collections SET next_ordinal = $3, free_ordinals = $4::int[], chunk_count = $5,
       field_counts = $6::int[], field_lengths = $7::bigint[]
     WHERE store_id = $1 AND collection = $2::"ChunkCollection"`,
    [
      storeId,
      collection,
      state.nextOrdinal,
      state.freeOrdinals,
      state.chunkCount,
      state.fieldCounts,
      state.fieldLengths,
    ],
  );
}
