import { randomUUID } from 'node:crypto';
import type { ChunkScope } from '@/core/knowledge/chunk-scope';
import type { DocumentTerms } from '@/core/knowledge/keywords/document-terms';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import {
  type ChunkOrigin,
  type ChunkRow,
  deleteChunkRows,
  insertChunkRows,
  type StoredChunk,
} from './chunk-rows.queries';
import { countChunk, lockCollection, saveCollection, takeOrdinal } from './collection-state.queries';
import { writePostings } from './keyword-postings.queries';

export interface ChunkDraft {
  origin: ChunkOrigin;
  heading: string;
  text: string;
  terms: DocumentTerms;
  sourceHash: string;
  textHash: string;
  vectors: readonly Float32Array[];
}

export interface ChunkChanges {
  drafts: readonly ChunkDraft[];
  /** Chunks that exist now: those that a draft replaces (same origin), and those to remove. */
  stored: readonly StoredChunk[];
}

/**
 * Replaces chunks in one transaction: rows, vectors, postings and the collection's counts change together or not at
 * all, and the same change made twice leaves the same index.
 *
 * @param decide called once the collection is locked, so that it sees what other writers have left; stored chunks
 *   that no draft has the origin of are removed
 * @param model id of the embedder that made the vectors
 */
export async function writeChunks(
  pool: SqlPool,
  scope: ChunkScope,
  model: string,
  decide: (client: SqlClient) => Promise<ChunkChanges>,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const state = await lockCollection(client, scope);
    const { drafts, stored } = await decide(client);
    if (drafts.length === 0 && stored.length === 0) return;

    const storedByOrigin = new Map(stored.map((chunk) => [storedKey(chunk), chunk]));
    const replaced = new Set<StoredChunk>();
    const rows: (ChunkRow & { counted: DocumentTerms; before: readonly string[] })[] = [];
    for (const draft of drafts) {
      const current = storedByOrigin.get(originKey(draft.origin));
      if (current) {
        replaced.add(current);
        countChunk(state, current.fieldLengths, -1);
      }
      countChunk(state, draft.terms.lengths, 1);
      rows.push({
        ...draft,
        id: current?.id ?? randomUUID(),
        ordinal: current?.ordinal ?? takeOrdinal(state),
        terms: [...draft.terms.counts.keys()],
        fieldLengths: draft.terms.lengths,
        counted: draft.terms,
        before: current?.terms ?? [],
      });
    }
    const removed = stored.filter((chunk) => !replaced.has(chunk));
    for (const chunk of removed) {
      countChunk(state, chunk.fieldLengths, -1);
      state.freeOrdinals.push(chunk.ordinal);
    }

    await writePostings(client, scope, [
      ...rows.map(({ ordinal, before, counted }) => ({ ordinal, before, after: counted })),
      ...removed.map(({ ordinal, terms }) => ({ ordinal, before: terms, after: null })),
    ]);
    await deleteChunkRows(client, scope, stored);
    await insertChunkRows(client, scope, model, rows);
    await saveCollection(client, scope, state);
  });
}

function originKey(origin: ChunkOrigin): string {
  return 'productId' in origin ? origin.productId : `${origin.documentId} ${origin.position}`;
}

function storedKey(chunk: StoredChunk): string {
  return chunk.productId ?? `${chunk.documentId} ${chunk.position}`;
}
