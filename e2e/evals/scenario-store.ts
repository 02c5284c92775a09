import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { findDefaultAssistant } from '@/core/channels/web-widget/find-default-assistant.queries';
import { indexCatalog } from '@/core/knowledge/index-catalog';
import { indexSource } from '@/core/knowledge/index-source';
import { createSource } from '@/core/knowledge/sources/create-source';
import type { AppContext } from '@/core/shared/context';
import { createStore } from '@/core/stores/settings/create-store';
import { findEvalData } from './find-eval-data';

const storeSchema = z.object({
  name: z.string(),
  currency: z.string(),
  products: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      brand: z.string(),
      category: z.string(),
      priceCents: z.int(),
      stock: z.int(),
      description: z.string(),
      attributes: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  policies: z.array(z.object({ title: z.string(), text: z.string() })),
  faq: z.array(z.object({ question: z.string(), answer: z.string() })),
});

/** Makes a store from e2e/evals/data/stores and indexes it. The caller deletes it. */
export async function makeScenarioStore(ctx: AppContext, key: string) {
  const file = path.join(findEvalData(), 'stores', `${key}.json`);
  const { products, policies, faq, name, currency } = storeSchema.parse(
    JSON.parse(await readFile(file, 'utf8')),
  );
  const { storeId } = await createStore(ctx, { name, currency, locale: 'en', timeZone: 'UTC' });
  for (const { id, ...product } of products) {
    const contentHash = createHash('sha256').update(randomUUID()).digest('hex');
    const inStock = product.stock > 0;
    await ctx.db.product.create({
      data: { ...product, inStock, storeId, externalId: id, currency, contentHash },
    });
  }
  await indexCatalog(ctx, storeId);
  const entries = faq.map((entry) => ({ ...entry, phrasings: [] }));
  const sources = [
    ...policies.map((policy) => ({ type: 'policy' as const, ...policy })),
    { type: 'faq' as const, title: 'Questions and answers', entries },
  ];
  for (const source of sources) {
    const { id } = await createSource(ctx, storeId, source);
    await indexSource(ctx, storeId, id);
  }
  return findDefaultAssistant(ctx, storeId);
}
