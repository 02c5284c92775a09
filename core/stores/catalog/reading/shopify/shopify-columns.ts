/**
 * Column names of Shopify's product CSV, lower case: the names since 2025 and the older ones that exports of apps
 * and saved files still carry. Shopify does not translate them.
 */
const NAMES = {
  handle: ['url handle', 'handle'],
  title: ['title'],
  description: ['description', 'body (html)', 'body html'],
  vendor: ['vendor'],
  productCategory: ['product category', 'standardized product type', 'standard product type'],
  type: ['type', 'custom product type', 'product type'],
  tags: ['tags'],
  published: ['published on online store', 'published'],
  status: ['status'],
  sku: ['sku', 'variant sku'],
  barcode: ['barcode', 'variant barcode'],
  price: ['price', 'variant price'],
  compareAt: ['compare-at price', 'compare at price', 'variant compare at price'],
  tracker: ['inventory tracker', 'variant inventory tracker'],
  quantity: ['inventory quantity', 'variant inventory qty', 'variant inventory quantity'],
  policy: ['continue selling when out of stock', 'variant inventory policy'],
  image: ['product image url', 'image src'],
  imagePosition: ['image position'],
  variantImage: ['variant image url', 'variant image'],
  seoDescription: ['seo description'],
  gender: ['google shopping / gender'],
  ageGroup: ['google shopping / age group'],
} as const;

type ColumnKey = keyof typeof NAMES;

export interface ShopifyColumns {
  /** The cell of a row, '' when the column is missing. */
  cell(cells: readonly string[], key: ColumnKey): string;
  has(key: ColumnKey): boolean;
  /** Option 1 to 3: index of the column with the option's name and of the one with its value. */
  options: { name: number; value: number }[];
  /** Metafield columns such as "Color (product.metafields.shopify.color-pattern)". */
  metafields: { label: string; index: number }[];
}

/** Shopify's export is told by its handle column, which no other format has. */
export function isShopifyHeader(header: readonly string[]): boolean {
  const names = header.map(normalise);
  return names.includes('title') && NAMES.handle.some((name) => names.includes(name));
}

/** Finds the columns of Shopify's export by the names in its header, in whatever order they are. */
export function mapShopifyColumns(header: readonly string[]): ShopifyColumns {
  const names = header.map(normalise);
  const indexes = new Map<ColumnKey, number>();
  for (const key of Object.keys(NAMES) as ColumnKey[]) {
    const index = NAMES[key].map((name) => names.indexOf(name)).find((found) => found >= 0);
    if (index !== undefined) indexes.set(key, index);
  }
  return {
    has: (key) => indexes.has(key),
    cell: (cells, key) => cells[indexes.get(key) ?? -1] ?? '',
    options: [1, 2, 3]
      .map((n) => ({ name: names.indexOf(`option${n} name`), value: names.indexOf(`option${n} value`) }))
      .filter((option) => option.value >= 0),
    metafields: header.flatMap((name, index) => {
      const label = name.match(/^(.+?)\s*\(product\.metafields\.[^)]+\)\s*$/)?.[1];
      return label ? [{ label, index }] : [];
    }),
  };
}

function normalise(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}
