import { indexPendingProducts } from '@/core/knowledge/indexing/products/index-pending-products';
import { searchProducts } from '@/core/knowledge/retrieval/search-products';
import type { Embedder } from '@/core/llm/embedder';
import type { AppContext } from '@/core/shared/context';
import { createStore } from '@/core/stores/settings/create-store';
import { type Figure, percentile } from './figure';

const CHUNKS = 200_000;

/**
 * Search in a store of 200,000 chunks: the catalog's products many times over, each with a vector near the
 * original's, because embedding that many texts takes most of an hour and search does not care where vectors come from.
 */
export async function measureLargeIndex(
  ctx: AppContext,
  fromStoreId: string,
  queries: readonly string[],
  report: (line: string) => void,
): Promise<Figure[]> {
  const { storeId } = await createStore(ctx, {
    name: 'Large',
    currency: 'USD',
    locale: 'en',
    timeZone: 'UTC',
  });
  await copyProducts(ctx, fromStoreId, storeId);
  const startedAt = performance.now();
  await indexPendingProducts({ ...ctx, embedder: jitteringEmbedder(ctx.embedder) }, storeId, {
    onProgress: ({ done, total }) => {
      if (done % 20_000 < 100) report(`${done} of ${total} chunks`);
    },
  });
  report(`indexed in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  await ctx.sql.query('ANALYZE');
  const times: number[] = [];
  for (let round = -1; round < 4; round++) {
    for (const query of queries) {
      const before = performance.now();
      await searchProducts(ctx, { storeId, query: `${query} please ${round}`, limit: 10 });
      if (round >= 0) times.push(performance.now() - before);
    }
  }
  return [
    {
      name: 'product search at 200,000 chunks, p95',
      measured: percentile(times, 0.95),
      unit: 'ms',
      target: { atMost: 60 },
      note: `p50 ${percentile(times, 0.5).toFixed(1)} ms, embedding included`,
    },
  ];
}

/** Copies a catalog until the new store has as many products as wanted; titles differ by a model number. */
async function copyProducts(ctx: AppContext, from: string, to: string): Promise<void> {
  await ctx.sql.query(
    `INSERT INTO products (store_id, id, origin, external_id, sku, title, brand, category, description, price_cents,
                           price_max_cents, currency, attributes, tags, colours, sizes, stock, in_stock, content_hash,
                           updated_at)
     SELECT $2, gen_random_uuid(), 'bench', p.external_id || '-' || n, p.sku || n, p.title || ' v' || n, p.brand,
            p.category, p.description, p.price_cents + n, p.price_max_cents + n, p.currency, p.attributes, p.tags,
            p.colours, p.sizes, p.stock, p.in_stock, p.content_hash || n, now()
       FROM products p CROSS JOIN generate_series(1, 11) AS n
      WHERE p.store_id = $1
      LIMIT $3`,
    [from, to, CHUNKS],
  );
}

/** Vectors of the same statistics as real ones without running the model: unit vectors around a few hundred centres. */
function jitteringEmbedder(real: Embedder): Embedder {
  const centres = Array.from({ length: 300 }, () => randomUnit(real.dims));
  return {
    id: real.id,
    dims: real.dims,
    embed: async (texts) =>
      texts.map((text) => {
        const centre = centres[hash(text) % centres.length] ?? randomUnit(real.dims);
        return normalize(centre.map((value) => value + 0.6 * (gaussian() / Math.sqrt(real.dims)) * 1.5));
      }),
  };
}

function hash(text: string): number {
  let value = 0;
  for (const character of text.slice(0, 40)) value = (value * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return value;
}

function randomUnit(dims: number): Float32Array {
  return normalize(new Float32Array(dims).map(gaussian));
}

function normalize(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** Box–Muller. */
function gaussian(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}
