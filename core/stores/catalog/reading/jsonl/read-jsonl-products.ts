import type { ReadMeter } from '../../../importing/reading/import-item';
import { readJsonlLines } from '../../../importing/reading/read-jsonl-lines';
import type {
  CatalogItem,
  CatalogSettings,
  ImportedOffer,
  ImportedProduct,
  ImportedVariant,
} from '../imported-product';
import {
  keepCompareAt,
  MAX_INTEGER,
  readAttributes,
  readDescription,
  readId,
  readName,
  readPrice,
  readTags,
  readTitle,
  readUrl,
} from '../read-fields';
import { type JsonlProduct, type JsonlVariant, jsonlProductSchema } from './jsonl-product-schema';

/** Reads one product per line; fields in `jsonl-product-schema.ts`. */
export async function* readJsonlProducts(
  chunks: AsyncIterable<string>,
  settings: CatalogSettings,
  meter: Pick<ReadMeter, 'row'>,
): AsyncGenerator<CatalogItem> {
  for await (const line of readJsonlLines(chunks, 'product')) {
    meter.row(line.row);
    if ('problem' in line) {
      yield { kind: 'error', row: line.row, field: null, message: line.problem };
      continue;
    }
    const parsed = jsonlProductSchema.safeParse(line.value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const field = issue?.path.join('.') || null;
      yield {
        kind: 'error',
        row: line.row,
        field,
        message: `${issue?.message ?? 'Not a product'}. The line was left out.`,
      };
      continue;
    }
    const product = readProduct(parsed.data, settings);
    yield 'field' in product
      ? { kind: 'error', row: line.row, ...product }
      : { kind: 'record', row: line.row, record: product };
  }
}

function readProduct(
  line: JsonlProduct,
  settings: CatalogSettings,
): ImportedProduct | { field: string; message: string } {
  const currency = readCurrency(line.currency, settings.currency);
  const fault = [line, ...(line.variants ?? [])].map((offer) => priceFault(offer, currency)).find(Boolean);
  if (fault) return fault;
  const product: ImportedProduct = { externalId: readId(line.id), title: readTitle(line.title), currency };
  if (product.externalId === '' || product.title === '') {
    return { field: 'title', message: 'The id or the title holds no readable text.' };
  }
  const attributes = readAttributes(Object.entries(line.attributes ?? {}));
  const category = line.category ?? attributes.category;
  if (line.sku !== undefined) product.sku = readName(line.sku ?? '');
  if (line.brand !== undefined) product.brand = readName(line.brand ?? '');
  if (category !== undefined) product.category = readName(String(category ?? ''));
  if (line.description !== undefined) product.description = readDescription(line.description ?? '');
  if (line.url !== undefined) product.url = readUrl(line.url ?? '', settings.websiteUrl);
  if (line.image !== undefined) product.imageUrl = readImage(line.image, settings);
  if (line.attributes !== undefined) product.attributes = attributes;
  if (line.tags !== undefined) product.tags = readTags((line.tags ?? []).map(String));
  if (line.status !== undefined) product.status = readStatus(line.status);
  product.offer = readPartialOffer(line, currency);
  if (line.variants !== undefined) product.variants = readVariants(line.variants ?? [], currency, settings);
  return product;
}

/** Only the fields that the line has; the others stay as they are stored. */
function readPartialOffer(line: JsonlProduct | JsonlVariant, currency: string): Partial<ImportedOffer> {
  const offer: Partial<ImportedOffer> = {};
  const price = line.price_cents !== undefined ? line.price_cents : decimalPrice(line, currency);
  if (price !== undefined) offer.priceCents = price;
  if (line.compare_at_cents !== undefined) offer.compareAtCents = line.compare_at_cents;
  const available = line.available ?? line.in_stock;
  if (line.stock !== undefined) {
    offer.stock = line.stock === null ? null : Math.max(-MAX_INTEGER, Math.min(MAX_INTEGER, line.stock));
    offer.available = offer.stock === null || offer.stock > 0;
  }
  if (available !== undefined && available !== null) offer.available = available;
  return offer;
}

function readVariants(
  variants: JsonlVariant[],
  currency: string,
  settings: CatalogSettings,
): ImportedVariant[] {
  const byId = new Map<string, ImportedVariant>();
  variants.forEach((variant, position) => {
    const options: Record<string, string> = {};
    for (const [name, value] of Object.entries(readAttributes(Object.entries(variant.options ?? {})))) {
      options[name] = String(value);
    }
    const offer = readPartialOffer(variant, currency);
    const label = readTitle(variant.title ?? '') || Object.values(options).join(' / ');
    const sku = readName(variant.sku ?? '');
    const externalId = readId(variant.id ?? '') || sku || label.slice(0, 255) || String(position + 1);
    byId.set(externalId, {
      externalId,
      sku,
      title: label || `Variant ${position + 1}`,
      options,
      priceCents: offer.priceCents ?? null,
      compareAtCents: keepCompareAt(offer.priceCents ?? null, offer.compareAtCents ?? null),
      stock: offer.stock ?? null,
      available: offer.available ?? true,
      imageUrl: readImage(variant.image, settings),
    });
  });
  return [...byId.values()];
}

function priceFault(
  offer: JsonlProduct | JsonlVariant,
  currency: string,
): { field: string; message: string } | null {
  if ((offer.price_cents ?? 0) > MAX_INTEGER || (offer.compare_at_cents ?? 0) > MAX_INTEGER) {
    return {
      field: 'price_cents',
      message:
        'The price is too large. Give it in minor units, such as 1299 for 12.99. The line was left out.',
    };
  }
  if (offer.price_cents === undefined && offer.price && decimalPrice(offer, currency) === undefined) {
    const shown = String(offer.price).slice(0, 40);
    return {
      field: 'price',
      message: `“${shown}” is not a price. Write it like 1299.00, or use price_cents. The line was left out.`,
    };
  }
  return null;
}

function decimalPrice(offer: Pick<JsonlProduct, 'price'>, currency: string): number | null | undefined {
  if (offer.price === undefined || offer.price === null) return offer.price;
  return readPrice(String(offer.price), currency, 'point');
}

function readCurrency(text: string | null | undefined, fallback: string): string {
  const code = (text ?? '').trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : fallback;
}

function readImage(image: JsonlProduct['image'], settings: CatalogSettings): string | null {
  const first = Array.isArray(image) ? image.find((entry) => typeof entry === 'string') : image;
  return typeof first === 'string' ? readUrl(first, settings.websiteUrl) : null;
}

function readStatus(text: string | null): 'active' | 'draft' | 'archived' {
  const status = (text ?? '').trim().toLowerCase();
  return status === 'draft' || status === 'archived' ? status : 'active';
}
