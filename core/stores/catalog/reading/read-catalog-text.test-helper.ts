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
  const file = {
    sizeBytes: text.length,
    encoding: 'utf8' as const,
    sample: text.slice(0, 65_536),
    async *read(onBytes?: (bytes: number) => void) {
      for (let i = 0; i < text.length; i += 100) {
        onBytes?.(Math.min(text.length, i + 100));
        yield text.slice(i, i + 100);
      }
    },
  };
  const items: CatalogItem[] = [];
  const meter = { bytes: () => undefined, row: () => undefined };
  for await (const item of readCatalogFile(file, format, { ...SETTINGS, ...settings }, meter))
    items.push(item);
  return {
    products: items.flatMap((item) => (item.kind === 'record' ? [item.record] : [])),
    errors: items.flatMap((item) =>
      item.kind === 'error' ? [{ row: item.row, field: item.field, message: item.message }] : [],
    ),
  };
}
