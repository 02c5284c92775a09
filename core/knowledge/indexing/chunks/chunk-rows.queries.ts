import type { ChunkScope } from '@/core/knowledge/chunk-scope';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';

/** What a chunk is made from: a product, or the passage at a position of a document. */
export type ChunkOrigin = { productId: string } | { documentId: string; sourceId: string; position: number };

export interface StoredChunk {
  id: string;
  ordinal: number;
  productId: string | null;
  documentId: string | null;
  position: number;
  terms: string[];
  fieldLengths: number[];
  sourceHash: string;
  textHash: string;
}

export interface ChunkRow {
  id: string;
  ordinal: number;
  origin: ChunkOrigin;
  heading: string;
  text: string;
  terms: readonly string[];
  fieldLengths: readonly number[];
  sourceHash: string;
  textHash: string;
  /** Slot 0 is the text's, the rest those of other ways to ask. */
  vectors: readonly Float32Array[];
}

const storedColumns = `id, ordinal, product_id AS "productId", document_id AS "documentId", position, terms,
  field_lengths AS "fieldLengths", source_hash AS "sourceHash", text_hash AS "textHash"`;

/** The chunks of some products or documents of a store. */
export async function findChunks(
  sql: SqlPool | SqlClient,
  storeId: string,
  of: { productIds: readonly string[] } | { documentIds: readonly string[] },
): Promise<StoredChunk[]> {
  const [column, ids] = 'productIds' in of ? ['product_id', of.productIds] : ['document_id', of.documentIds];
  const { rows } = await sql.query<StoredChunk>(
    `SELECT ${storedColumns} FROM chunks WHERE store_id = $1 AND ${column} = ANY($2::uuid[])`,
    [storeId, ids],
  );
  return rows;
}

/** Notes that chunks are up to date with a changed product or document whose searched text is the same as before. */
export async function markChunksCurrent(
  sql: SqlPool | SqlClient,
  storeId: string,
  chunks: readonly { id: string; sourceHash: string }[],
): Promise<void> {
  if (chunks.length === 0) return;
  await sql.query(
    `UPDATE chunks c SET source_hash = current.source_hash
     FROM unnest($2::uuid[], $3::text[]) AS current(id, source_hash)
     WHERE c.store_id = $1 AND c.id = current.id`,
    [storeId, chunks.map((chunk) => chunk.id), chunks.map((chunk) => chunk.sourceHash)],
  );
}

/** Deletes chunks and their vectors; they are out of the keyword index already. */
export async function deleteChunkRows(
  client: SqlClient,
  { storeId, collection }: ChunkScope,
  chunks: readonly { id: string; ordinal: number }[],
): Promise<void> {
  await client.query('DELETE FROM chunks WHERE store_id = $1 AND id = ANY($2::uuid[])', [
    storeId,
    chunks.map((chunk) => chunk.id),
  ]);
  await client.query(
    `DELETE FROM chunk_vectors
     WHERE store_id = $1 AND collection = $2::"ChunkCollection" AND ordinal = ANY($3::int[])`,
    [storeId, collection, chunks.map((chunk) => chunk.ordinal)],
  );
}

/** Inserts chunks with their vectors. Rows of the same id or ordinal must have been deleted before. */
export async function insertChunkRows(
  client: SqlClient,
  { storeId, collection }: ChunkScope,
  model: string,
  chunks: readonly ChunkRow[],
): Promise<void> {
  await client.query(
    `INSERT INTO chunks (store_id, collection, id, ordinal, product_id, document_id, source_id, position, heading,
       text, terms, field_lengths, source_hash, text_hash)
     SELECT $1, $2::"ChunkCollection", id, ordinal, "productId", "documentId", "sourceId", position, heading,
       text, terms, "fieldLengths", "sourceHash", "textHash"
     FROM jsonb_to_recordset($3::jsonb) AS row(id uuid, ordinal int, "productId" uuid, "documentId" uuid,
       "sourceId" uuid, position int, heading text, text text, terms text[], "fieldLengths" int[],
       "sourceHash" text, "textHash" text)`,
    [storeId, collection, JSON.stringify(chunks.map(rowJson))],
  );
  const vectors = chunks.flatMap((chunk) =>
    chunk.vectors.map((vector, slot) => ({ ordinal: chunk.ordinal, slot, vector: vectorText(vector) })),
  );
  await client.query(
    `INSERT INTO chunk_vectors (store_id, collection, model, ordinal, slot, embedding)
     SELECT $1, $2::"ChunkCollection", $3, ordinal, slot, embedding::halfvec
     FROM unnest($4::int[], $5::int[], $6::text[]) AS row(ordinal, slot, embedding)`,
    [
      storeId,
      collection,
      model,
      vectors.map((row) => row.ordinal),
      vectors.map((row) => row.slot),
      vectors.map((row) => row.vector),
    ],
  );
}

function rowJson({
  id,
  ordinal,
  origin,
  heading,
  text,
  terms,
  fieldLengths,
  sourceHash,
  textHash,
}: ChunkRow) {
  return { position: 0, ...origin, id, ordinal, heading, text, terms, fieldLengths, sourceHash, textHash };
}

/** pgvector's text form. Half precision keeps about three digits; five are sent. */
export function vectorText(vector: Float32Array): string {
  return `[${Array.from(vector, (value) => value.toPrecision(5)).join(',')}]`;
}
