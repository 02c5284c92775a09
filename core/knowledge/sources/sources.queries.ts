import { storeTopic } from '@/core/contracts/live-events';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId, requireUuid } from '@/core/shared/ids';
import type { KnowledgeSource, Prisma, SourceType } from '@/prisma/generated/client';
import type { SourceConfig } from './source-config';

export interface NewSource {
  type: SourceType;
  title: string;
  url: string | null;
  config: SourceConfig;
}

/** Stores a new source of the store. */
export async function insertSource(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  source: NewSource,
): Promise<KnowledgeSource> {
  return ctx.db.knowledgeSource.create({ data: { id: newId(), storeId, ...source } });
}

/** @throws AppError `not_found` */
export async function findSource(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  sourceId: string,
): Promise<KnowledgeSource> {
  const source = await ctx.db.knowledgeSource.findUnique({
    where: { storeId_id: { storeId, id: requireUuid(sourceId, 'The knowledge source') } },
  });
  if (!source) throw notFound('The knowledge source');
  return source;
}

/** Writes fields of a source and tells the team's browsers. A source that was deleted meanwhile is no error. */
export async function writeSource(
  ctx: Pick<AppContext, 'db' | 'events'>,
  storeId: string,
  sourceId: string,
  data: Prisma.KnowledgeSourceUpdateManyMutationInput,
): Promise<void> {
  await ctx.db.knowledgeSource.updateMany({ where: { storeId, id: sourceId }, data });
  publishSourceChanged(ctx, storeId, sourceId);
}

/** Tells the team's pages to read a source anew. */
export function publishSourceChanged(
  ctx: Pick<AppContext, 'events'>,
  storeId: string,
  sourceId: string,
): void {
  ctx.events.publish({ topic: storeTopic(storeId), name: 'source:changed', data: { sourceId } });
}

/** Deletes a source with its documents. */
export async function removeSource(
  ctx: Pick<AppContext, 'db' | 'events'>,
  storeId: string,
  sourceId: string,
): Promise<void> {
  await ctx.db.knowledgeSource.deleteMany({ where: { storeId, id: sourceId } });
  publishSourceChanged(ctx, storeId, sourceId);
}

/** Whether the store has a catalog to answer from. */
export async function hasActiveProducts(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<boolean> {
  const product = await ctx.db.product.findFirst({
    where: { storeId, status: 'active' },
    select: { id: true },
  });
  return product !== null;
}

/** Has all documents of a source looked at anew by the next indexing. */
export async function forgetIndexed(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  sourceId: string,
): Promise<void> {
  await ctx.db.knowledgeDocument.updateMany({ where: { storeId, sourceId }, data: { indexedHash: null } });
}

/** The source that a file or address was imported into before. */
export async function findImportedSource(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  match: { type: SourceType; fileName: string } | { type: SourceType; url: string },
): Promise<KnowledgeSource | null> {
  const origin =
    'url' in match
      ? { url: match.url, config: { path: ['fetched'], equals: true } }
      : { config: { path: ['fileName'], equals: match.fileName } };
  return ctx.db.knowledgeSource.findFirst({
    where: { storeId, type: match.type, ...origin },
    orderBy: { createdAt: 'asc' },
  });
}
