import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';

/** @throws AppError `not_found` */
export async function findFaqDocument(
  { db }: Pick<AppContext, 'db'>,
  at: { storeId: string; sourceId: string; externalId: string },
): Promise<string> {
  const document = await db.knowledgeDocument.findUnique({
    where: { storeId_sourceId_externalId: at },
    select: { id: true },
  });
  if (!document) throw notFound('The entry');
  return document.id;
}

/** The entry that came of a gap, and whether answers can be made from it yet; null: it was deleted. */
export async function readEntryState(
  { db }: Pick<AppContext, 'db'>,
  storeId: string,
  documentId: string,
): Promise<{ question: string; sourceId: string; isIndexed: boolean } | null> {
  const document = await db.knowledgeDocument.findUnique({
    where: { storeId_id: { storeId, id: documentId } },
    select: {
      title: true,
      sourceId: true,
      contentHash: true,
      indexedHash: true,
      source: { select: { indexState: true } },
    },
  });
  if (!document) return null;
  const { title, sourceId, contentHash, indexedHash, source } = document;
  const isIndexed = source.indexState === 'ready' && (indexedHash?.startsWith(contentHash) ?? false);
  return { question: title, sourceId, isIndexed };
}
