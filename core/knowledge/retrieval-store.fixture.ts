import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createMiniLmEmbedder } from '@/adapters/embeddings/minilm/minilm-embedder';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { projectRoot } from '@/platform/project-root';
import type { Prisma } from '@/prisma/generated/client';

/** The real model, for tests in which meaning matters. */
export const miniLm = createMiniLmEmbedder(join(projectRoot(), 'models', 'all-MiniLM-L6-v2'));

export async function makeStore(ctx: AppContext): Promise<string> {
  const { id } = await ctx.db.store.create({ data: { id: newId(), name: 'Shop', currency: 'EUR' } });
  return id;
}

type ProductInput = Partial<Prisma.ProductUncheckedCreateInput> & { title: string };

/** @returns ids by title */
export async function makeProducts(
  ctx: AppContext,
  storeId: string,
  products: readonly ProductInput[],
): Promise<Map<string, string>> {
  const rows = products.map((product) => ({ id: newId(), externalId: newId(), currency: 'EUR', ...product }));
  await ctx.db.product.createMany({
    data: rows.map((row) => ({ ...row, storeId, contentHash: hashOf(row) })),
  });
  return new Map(rows.map((row) => [row.title, row.id]));
}

/** Changes a product as an import would: with a new content hash. */
export async function changeProduct(
  ctx: AppContext,
  storeId: string,
  id: string,
  data: Prisma.ProductUncheckedUpdateInput,
): Promise<void> {
  await ctx.db.product.update({
    where: { storeId_id: { storeId, id } },
    data: { ...data, contentHash: hashOf(data) },
  });
}

type DocumentInput = { title: string; text: string; phrasings?: string[] };

/** @returns the source's id and its documents' ids by title */
export async function makeSource(
  ctx: AppContext,
  storeId: string,
  type: 'policy' | 'faq' | 'text',
  documents: readonly DocumentInput[],
): Promise<{ sourceId: string; documentIds: Map<string, string> }> {
  const source = await ctx.db.knowledgeSource.create({ data: { storeId, type, title: type } });
  const documentIds = new Map<string, string>();
  for (const document of documents) {
    const { id } = await ctx.db.knowledgeDocument.create({
      data: { storeId, sourceId: source.id, externalId: newId(), ...document, contentHash: hashOf(document) },
    });
    documentIds.set(document.title, id);
  }
  return { sourceId: source.id, documentIds };
}

/** All that the search index holds of a store, in a form that two stores can be compared in: ordinals become titles. */
export async function describeIndex(ctx: AppContext, storeId: string, collection: 'product' | 'passage') {
  const chunks = await ctx.db.chunk.findMany({ where: { storeId, collection }, orderBy: { heading: 'asc' } });
  const nameOf = new Map(chunks.map((chunk) => [chunk.ordinal, `${chunk.heading}#${chunk.position}`]));
  const postings = await ctx.db.keywordPosting.findMany({ where: { storeId, collection } });
  const entries = postings.flatMap(({ term, block, data }) =>
    Array.from({ length: data.length / 8 }, (_, i) => {
      const entry = data.subarray(i * 8, i * 8 + 8);
      const ordinal = block * 1_024 + (entry[0] ?? 0) + 256 * (entry[1] ?? 0);
      return `${term} ${nameOf.get(ordinal) ?? `no chunk at ${ordinal}`} ${[...entry.subarray(2)].join(',')}`;
    }),
  );
  const vocabulary = await ctx.db.keywordVocabulary.findMany({ where: { storeId, collection } });
  const vectors = await ctx.db.chunkVector.findMany({ where: { storeId, collection } });
  const state = await ctx.db.chunkCollectionState.findUnique({
    where: { storeId_collection: { storeId, collection } },
  });
  return {
    chunks: chunks.map(({ heading, position, text }) => ({ heading, position, text })),
    postings: entries.sort(),
    vocabulary: vocabulary.map(({ term }) => term).sort(),
    vectors: vectors.map(({ ordinal, slot }) => `${nameOf.get(ordinal) ?? 'no chunk'} ${slot}`).sort(),
    counts: state && {
      chunks: state.chunkCount,
      fieldCounts: state.fieldCounts,
      fieldLengths: state.fieldLengths.map(Number),
    },
  };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
