import type { CatalogItem, CatalogSettings, ImportedProduct, ImportedVariant } from '../imported-product';
import {
  keepCompareAt,
  readAttributes,
  readDescription,
  readId,
  readName,
  readPrice,
  readStock,
  readTags,
  readTitle,
  readUrl,
} from '../read-fields';
import type { ShopifyColumns } from './shopify-columns';

export interface ShopifyRow {
  row: number;
  cells: string[];
}

/** One product out of its rows, and an error for each row of it whose variant cannot be used. */
export function* assembleShopifyProduct(
  columns: ShopifyColumns,
  rows: ShopifyRow[],
  settings: CatalogSettings,
): Generator<CatalogItem> {
  const first = rows[0];
  if (!first) return;
  const optionNames = columns.options.map((option, i) =>
    option.name >= 0 ? (first.cells[option.name] ?? '').trim() || `Option ${i + 1}` : `Option ${i + 1}`,
  );
  const variants: ImportedVariant[] = [];
  const ids = new Set<string>();
  for (const { row, cells } of rows) {
    if (!holdsVariant(columns, cells)) continue;
    const read = readVariant(columns, optionNames, cells, settings);
    if ('field' in read) {
      yield { kind: 'error', row, ...read };
    } else if (ids.has(read.externalId)) {
      yield {
        kind: 'error',
        row,
        field: 'Option1 value',
        message: `The variant “${read.title}” is there twice.`,
      };
    } else {
      ids.add(read.externalId);
      variants.push(read);
    }
  }
  yield {
    kind: 'record',
    row: first.row,
    record: readProduct(columns, rows, first.cells, variants, settings),
  };
}

function readProduct(
  columns: ShopifyColumns,
  rows: ShopifyRow[],
  cells: string[],
  variants: ImportedVariant[],
  settings: CatalogSettings,
): ImportedProduct {
  const handle = readId(columns.cell(cells, 'handle'));
  const product: ImportedProduct = {
    externalId: handle,
    title: readTitle(columns.cell(cells, 'title')),
    currency: settings.currency,
    url: settings.websiteUrl ? readUrl(`/products/${encodeURIComponent(handle)}`, settings.websiteUrl) : null,
  };
  if (columns.has('description') || columns.has('seoDescription')) {
    product.description =
      readDescription(columns.cell(cells, 'description')) ||
      readDescription(columns.cell(cells, 'seoDescription'));
  }
  if (columns.has('vendor')) product.brand = readName(columns.cell(cells, 'vendor'));
  if (columns.has('type') || columns.has('productCategory')) {
    const leaf = columns.cell(cells, 'productCategory').split('>').at(-1) ?? '';
    product.category = readName(columns.cell(cells, 'type')) ?? readName(leaf);
  }
  if (columns.has('tags')) product.tags = readTags(columns.cell(cells, 'tags').split(','));
  if (columns.has('status') || columns.has('published')) product.status = readStatus(columns, cells);
  if (columns.has('image')) product.imageUrl = firstImage(columns, rows);
  product.attributes = readAttributes([
    ...columns.metafields.map(({ label, index }): [string, unknown] => [
      label,
      (cells[index] ?? '').split(';').map(readableValue).join(', '),
    ]),
    ['Product category', columns.cell(cells, 'productCategory')],
    ['Gender', columns.cell(cells, 'gender')],
    ['Age group', columns.cell(cells, 'ageGroup')],
    ['Barcode', columns.cell(cells, 'barcode').replace(/^'/, '')],
  ]);
  const [only] = variants;
  if (variants.length === 1 && only && Object.keys(only.options).length === 0) {
    // "Default Title": Shopify's way to say that the product has no variants.
    product.sku = only.sku;
    product.offer = only;
    product.variants = [];
    product.imageUrl ??= only.imageUrl;
  } else if (variants.length > 0) {
    product.variants = variants;
  }
  return product;
}

/** Metaobject handles, "dark-blue", are for machines. */
function readableValue(value: string): string {
  const trimmed = value.trim();
  return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(trimmed) ? trimmed.replaceAll('-', ' ') : trimmed;
}

function holdsVariant(columns: ShopifyColumns, cells: string[]): boolean {
  return (
    columns.cell(cells, 'price').trim() !== '' ||
    columns.cell(cells, 'sku').trim() !== '' ||
    columns.options.some((option) => (cells[option.value] ?? '').trim() !== '')
  );
}

function readVariant(
  columns: ShopifyColumns,
  optionNames: string[],
  cells: string[],
  settings: CatalogSettings,
): ImportedVariant | { field: string; message: string } {
  const options: Record<string, string> = {};
  columns.options.forEach((option, i) => {
    const value = readName(cells[option.value] ?? '');
    const name = readName(optionNames[i] ?? '') ?? `Option ${i + 1}`;
    if (value && !(name === 'Title' && value === 'Default Title')) options[name] = value;
  });
  const price = readPrice(columns.cell(cells, 'price'), settings.currency, 'point');
  if (price === undefined) return wrongPrice('Variant Price', columns.cell(cells, 'price'));
  const compareAt = readPrice(columns.cell(cells, 'compareAt'), settings.currency, 'point');
  if (compareAt === undefined) return wrongPrice('Compare-at price', columns.cell(cells, 'compareAt'));
  const title = Object.values(options).join(' / ');
  const tracked = columns.cell(cells, 'tracker').trim() !== '' || !columns.has('tracker');
  const stock = tracked ? readStock(columns.cell(cells, 'quantity')) : null;
  const oversells = /^(continue|true|yes|1)$/i.test(columns.cell(cells, 'policy').trim());
  return {
    externalId: title.slice(0, 255) || 'default',
    sku: readName(columns.cell(cells, 'sku').replace(/^'/, '')),
    title: title || 'Default',
    options,
    priceCents: price,
    compareAtCents: keepCompareAt(price, compareAt),
    stock,
    available: stock === null || stock > 0 || oversells,
    imageUrl: readUrl(columns.cell(cells, 'variantImage'), settings.websiteUrl),
  };
}

function wrongPrice(field: string, text: string): { field: string; message: string } {
  return {
    field,
    message: `“${text.trim().slice(0, 40)}” is not a price. Write it like 1299.00. The variant was left out.`,
  };
}

/** "Published" FALSE hides an active product from the online store, and so from answers. */
function readStatus(columns: ShopifyColumns, cells: string[]): 'active' | 'draft' | 'archived' {
  const status = columns.cell(cells, 'status').trim().toLowerCase();
  if (status === 'archived') return 'archived';
  if (status === 'draft' || status === 'unlisted') return 'draft';
  return /^(false|no|0)$/i.test(columns.cell(cells, 'published').trim()) ? 'draft' : 'active';
}

function firstImage(columns: ShopifyColumns, rows: ShopifyRow[]): string | null {
  let best: { position: number; url: string } | null = null;
  for (const { cells } of rows) {
    const url = readUrl(columns.cell(cells, 'image'), null);
    const position = Number(columns.cell(cells, 'imagePosition')) || Number.MAX_SAFE_INTEGER;
    if (url && (!best || position < best.position)) best = { position, url };
  }
  return best?.url ?? null;
}
