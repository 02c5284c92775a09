import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import type { IndexableDocument } from './document-index-text';

export interface DocumentToIndex extends IndexableDocument {
  id: string;
  sourceId: string;
  contentHash: string;
}

/** @returns undefined when the document is gone */
export async function loadDocumentToIndex(
  sql: SqlPool,
  storeId: string,
  documentId: string,
): Promise<DocumentToIndex | undefined> {
  const { rows } = await sql.query<DocumentToIndex>(
    `SELECT d.id, d.source_id AS "sourceId", d.title, d.text, d.phrasings, d.content_hash AS "contentHash",
       s.type AS "sourceType", s.title AS "sourceTitle"
     FROM knowledge_documents d JOIN knowledge_sources s ON s.store_id = d.store_id AND s.id = d.source_id
     WHERE d.store_id = $1 AND d.id = $2`,
    [storeId, documentId],
  );
  return rows[0];
}

/** The document's content hash now; undefined when it was deleted. */
export async function loadDocumentHash(
  client: SqlClient,
  storeId: string,
  documentId: string,
): Promise<string | undefined> {
  const { rows } = await client.query<{ contentHash: string }>(
    'SELECT content_hash AS "contentHash" FROM knowledge_documents WHERE store_id = $1 AND id = $2',
    [storeId, documentId],
  );
  return rows[0]?.contentHash;
}

/** Notes which content the document's chunks were made from. A document that was changed meanwhile stays pending. */
export async function markDocumentIndexed(
  sql: SqlPool,
  storeId: string,
  documentId: string,
  indexed: { contentHash: string; suffix: string },
): Promise<void> {
  await sql.query(
    `UPDATE knowledge_documents SET indexed_hash = content_hash || $4
     WHERE store_id = $1 AND id = $2 AND content_hash = $3`,
    [storeId, documentId, indexed.contentHash, indexed.suffix],
  );
}

/** Ids of the source's documents whose chunks are missing or out of date, in order. */
export async function findPendingDocuments(
  sql: SqlPool,
  storeId: string,
  sourceId: string,
  suffix: string,
): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT id FROM knowledge_documents
     WHERE store_id = $1 AND source_id = $2 AND indexed_hash IS DISTINCT FROM content_hash || $3
     ORDER BY position, id`,
    [storeId, sourceId, suffix],
  );
  return rows.map((row) => row.id);
}

/** Documents that were deleted (alone or with their source) while their chunks stayed in the index. */
export async function findOrphanedDocumentIds(sql: SqlPool, storeId: string): Promise<string[]> {
  const { rows } = await sql.query<{ documentId: string }>(
    `SELECT DISTINCT c.document_id AS "documentId" FROM chunks c
     WHERE c.store_id = $1 AND c.document_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM knowledge_documents d WHERE d.store_id = c.store_id AND d.id = c.document_id)`,
    [storeId],
  );
  return rows.map((row) => row.documentId);
}
