import { NO_METER, textFileOf } from '../../importing/reading/text-file.fixture';
import type { CatalogFormat } from './detect-catalog-format';
import type { CatalogItem, CatalogSettings, ImportedProduct } from './imported-product';
import { readCatalogFile } from './read-catalog-file';

const SETTINGS: CatalogSettings = {
  currency: 'EUR',
  websiteUrl: 'https://shop.example',
  now: new Date('2026-06-01T12:00:00Z'),
};

/** Reads a catalog that a test has as a string. */
export async function readCatalogText(
  format: CatalogFormat,
  text: string,
  settings: Partial<CatalogSettings> = {},
): Promise<{
  products: ImportedProduct[];
  errors: { row: number; field: string | null; message: string }[];
}> {
  const items: CatalogItem[] = [];
  for await (const item of readCatalogFile(textFileOf(text), format, { ...SETTINGS, ...settings }, NO_METER))
    items.push(item);
  return {
    products: items.flatMap((item) => (item.kind === 'record' ? [item.record] : [])),
    errors: items.flatMap((item) =>
      item.kind === 'error' ? [{ row: item.row, field: item.field, message: item.message }] : [],
    ),
  };
}
