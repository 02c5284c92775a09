import { isAppError } from '@/core/shared/app-error';
import type { ListRequest, PlatformBatch, PlatformProduct } from '@/core/stores/platform/store-platform';
import { inParallel } from '../api/in-parallel';
import { type ListedRow, listItems, PAGE_SIZE, readRows } from '../api/list-items';
import type { ShopClient } from '../api/shop-client';
import type { ShopSettings } from '../shop/shop-settings';
import { type CategoryTree, readCategories } from './category-tree';
import { fetchVariations } from './fetch-variations';
import { isVariable, readProduct } from './map-product';
import { type WooProduct, wooProductSchema } from './product-schema';

/** Requests for variations at a time. */
const PARALLEL = 4;

type Fault = PlatformBatch<PlatformProduct>['faults'][number];

/** Every product of the shop but those in its trash, which are gone for shoppers and staff. */
export async function* listProducts(
  client: ShopClient,
  settings: ShopSettings,
  { since, cursor, signal }: ListRequest = {},
): AsyncGenerator<PlatformBatch<PlatformProduct>> {
  let categories: CategoryTree | undefined;
  for await (const page of listItems(client, 'products', {}, { since, cursor, signal })) {
    if (page.rows.length > 0) categories ??= await readCategories(client, signal);
    const read = categories ? await readRowsOf(client, settings, categories, page.rows, signal) : NOTHING;
    yield { ...read, cursor: page.cursor, total: page.total };
  }
}

const NOTHING: { items: PlatformProduct[]; faults: Fault[] } = { items: [], faults: [] };

export async function fetchProducts(
  client: ShopClient,
  settings: ShopSettings,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<PlatformProduct[]> {
  const include = ids.filter((id) => /^\d{1,15}$/.test(id)).join(',');
  if (include === '') return [];
  const { data } = await client.get('products', { include, per_page: PAGE_SIZE }, { signal });
  const rows = readRows(data);
  if (rows.length === 0) return [];
  const categories = await readCategories(client, signal);
  return (await readRowsOf(client, settings, categories, rows, signal)).items;
}

async function readRowsOf(
  client: ShopClient,
  settings: ShopSettings,
  categories: CategoryTree,
  rows: readonly ListedRow[],
  signal: AbortSignal | undefined,
): Promise<{ items: PlatformProduct[]; faults: Fault[] }> {
  const currency = await settings.currency(signal);
  const read = await inParallel(
    rows,
    PARALLEL,
    async (row): Promise<{ item?: PlatformProduct; faults: Fault[] }> => {
      const externalId = String(row.id);
      const raw = wooProductSchema.safeParse(row);
      if (!raw.success) return { faults: [{ externalId, message: 'The product cannot be read.' }] };
      const variations = await variationsOf(client, raw.data, signal);
      if (variations === null) return { faults: [] };
      const { product, faults } = readProduct(raw.data, variations, currency, categories);
      return {
        ...(product && { item: product }),
        faults: faults.map((message) => ({ externalId, message })),
      };
    },
  );
  return {
    items: read.flatMap(({ item }) => item ?? []),
    faults: read.flatMap(({ faults }) => faults),
  };
}

/** null: the product was deleted since it was listed. */
async function variationsOf(client: ShopClient, raw: WooProduct, signal: AbortSignal | undefined) {
  if (!isVariable(raw)) return [];
  try {
    return await fetchVariations(client, raw.id, signal);
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found') return null;
    throw error;
  }
}
