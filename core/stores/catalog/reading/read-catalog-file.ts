import type { TextFile } from '@/core/shared/text-files/open-text-file';
import { openCsvTable } from '@/core/shared/text-files/read-csv-table';
import type { CatalogFormat } from './detect-catalog-format';
import type { CatalogItem, CatalogSettings } from './imported-product';
import { readJsonlProducts } from './jsonl/read-jsonl-products';
import { readShopifyProducts } from './shopify/read-shopify-products';
import { readWooCommerceProducts } from './woocommerce/read-woocommerce-products';

type CatalogReader = (
  file: TextFile,
  settings: CatalogSettings,
  onBytes: (bytesRead: number) => void,
) => AsyncGenerator<CatalogItem>;

const READERS: Record<CatalogFormat, CatalogReader> = {
  'shopify-csv': (file, settings, onBytes) => readShopifyProducts(openCsvTable(file), settings, onBytes),
  'woocommerce-csv': readWooCommerceProducts,
  jsonl: (file, settings, onBytes) => readJsonlProducts(file.read(onBytes), settings),
};

/**
 * Products and row errors of a file, in an order that is the same every time.
 * @param onBytes bytes of the file that are worked off, up to its size
 */
export function readCatalogFile(
  file: TextFile,
  format: CatalogFormat,
  settings: CatalogSettings,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<CatalogItem> {
  return READERS[format](file, settings, onBytes);
}
