import { documentTerms } from '@/core/knowledge/keywords/document-terms';
import { findChunks, markChunksCurrent, type StoredChunk } from '../chunks/chunk-rows.queries';
import { removeDocuments } from '../chunks/remove-chunks';
import { type ChunkDraft, writeChunks } from '../chunks/write-chunks';
import { hashIndexText, sourceKeySuffix } from '../hash-index-text';
import type { RetrievalContext } from '../retrieval-context';
import { documentPassages, type PassageText } from './document-index-text';
import {
  type DocumentToIndex,
  loadDocumentHash,
  loadDocumentToIndex,
  markDocumentIndexed,
} from './document-source.queries';

export interface DocumentOutcome {
  /** Passages that the document has now. */
  passages: number;
  /** Of these, how many were embedded anew. */
  embedded: number;
}

/** Passages of one transaction: a long document that is interrupted keeps what was written. */
const WRITE_BATCH = 200;

/**
 * Brings a document's passages up to date: those whose text is the same keep their vectors, new ones are embedded,
 * surplus ones removed. Safe to repeat. A document that no longer exists is taken out of the index.
 *
 * @throws AppError `unavailable` when the embedder does not answer; the document's old passages stay
 */
export async function indexDocument(
  ctx: RetrievalContext,
  storeId: string,
  documentId: string,
): Promise<DocumentOutcome> {
  const document = await loadDocumentToIndex(ctx.sql, storeId, documentId);
  if (!document) {
    await removeDocuments(ctx, storeId, [documentId]);
    return { passages: 0, embedded: 0 };
  }
  const suffix = sourceKeySuffix(ctx.embedder.id);
  const passages = documentPassages(document);
  const stored = await findChunks(ctx.sql, storeId, { documentIds: [documentId] });
  const storedAt = new Map(stored.map((chunk) => [chunk.position, chunk]));
  const changed = passages
    .map((passage, position) => ({ passage, position, textHash: hashPassage(ctx, passage) }))
    .filter(({ position, textHash }) => storedAt.get(position)?.textHash !== textHash);

  const surplus = stored.some((chunk) => chunk.position >= passages.length);
  for (let start = 0; start < changed.length || (start === 0 && surplus); start += WRITE_BATCH) {
    const drafts: ChunkDraft[] = [];
    for (const { passage, position, textHash } of changed.slice(start, start + WRITE_BATCH)) {
      drafts.push({
        origin: { documentId, sourceId: document.sourceId, position },
        heading: passage.heading,
        text: passage.text,
        terms: documentTerms(passage.fields),
        sourceHash: document.contentHash + suffix,
        textHash,
        vectors: await ctx.embedder.embed(passage.embeddingTexts, 'document'),
      });
    }
    await writeDocument(ctx, storeId, document, drafts, passages.length);
  }
  const rewritten = new Set(changed.map(({ position }) => position));
  await markChunksCurrent(ctx.sql, storeId, staleMarks(stored, rewritten, document.contentHash + suffix));
  await markDocumentIndexed(ctx.sql, storeId, documentId, { contentHash: document.contentHash, suffix });
  return { passages: passages.length, embedded: changed.length };
}

function hashPassage({ embedder }: RetrievalContext, passage: PassageText): string {
  return hashIndexText(embedder.id, [passage.embeddingTexts, passage.fields, passage.heading]);
}

async function writeDocument(
  ctx: RetrievalContext,
  storeId: string,
  document: DocumentToIndex,
  drafts: readonly ChunkDraft[],
  passageCount: number,
): Promise<void> {
  const positions = new Set(drafts.map(({ origin }) => ('position' in origin ? origin.position : -1)));
  await writeChunks(ctx.sql, { storeId, collection: 'passage' }, ctx.embedder.id, async (client) => {
    // Changed while it was embedded: the next run will do it. Deleted: nothing must be written.
    if ((await loadDocumentHash(client, storeId, document.id)) !== document.contentHash) {
      return { drafts: [], stored: [] };
    }
    const stored = await findChunks(client, storeId, { documentIds: [document.id] });
    return {
      drafts,
      stored: stored.filter(({ position }) => positions.has(position) || position >= passageCount),
    };
  });
}

/** Chunks that were kept as they are, but come from an older state of the document. */
function staleMarks(stored: readonly StoredChunk[], rewritten: ReadonlySet<number>, sourceHash: string) {
  return stored
    .filter((chunk) => !rewritten.has(chunk.position) && chunk.sourceHash !== sourceHash)
    .map(({ id }) => ({ id, sourceHash }));
}
