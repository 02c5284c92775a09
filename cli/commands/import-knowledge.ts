import { resolve } from 'node:path';
import { indexSource } from '@/core/knowledge/index-source';
import { importKnowledge, type KnowledgeOrigin } from '@/core/knowledge/sources/import-knowledge';
import type { AppContext } from '@/core/shared/context';
import { readStore } from '@/core/stores/settings/stores.queries';
import type { CommandOutput } from '../run-command';
import { LISTED_ERRORS, summarizeCounts } from './import-summary';

/** Imports a source of knowledge from a file or an address, and indexes it. */
export async function importSource(
  ctx: AppContext,
  { origin, store, type }: { origin: string; store: string; type?: 'policy' | 'faq' | 'text' },
): Promise<CommandOutput> {
  const { id: storeId } = await readStore(ctx, store);
  const from: KnowledgeOrigin = /^https?:\/\//i.test(origin) ? { url: origin } : { path: resolve(origin) };
  const result = await importKnowledge(
    ctx,
    { storeId, ...(type ? { type } : {}), ...from },
    { enqueueIndex: false },
  );
  if (result.sourceId) await indexSource(ctx, storeId, result.sourceId);
  const { created, updated, skipped, errors } = result;
  return summarizeCounts(
    { created, updated, skipped, errors: errors.length },
    errors.slice(0, LISTED_ERRORS),
  );
}
