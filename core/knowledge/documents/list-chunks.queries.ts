import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';

export interface ChunkView {
  id: string;
  /** "Returns › Sale items"; empty when the text has no headings there. */
  heading: string;
  text: string;
  indexedAt: string;
}

/** The pieces that a document was cut into for the index, in order; none while it waits to be indexed. */
export async function listChunks(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  documentId: string,
): Promise<ChunkView[]> {
  const chunks = await ctx.db.chunk.findMany({
    where: { storeId, documentId: requireUuid(documentId, 'The document') },
    select: { id: true, heading: true, text: true, indexedAt: true },
    orderBy: { position: 'asc' },
  });
  return chunks.map((chunk) => ({ ...chunk, indexedAt: chunk.indexedAt.toISOString() }));
}
