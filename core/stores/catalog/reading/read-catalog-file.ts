import type { TextFile } from '@/core/shared/text-files/open-text-file';
import { openCsvTable } from '@/core/shared/text-files/read-csv-table';
import type { ReadMeter } from '../../importing/reading/import-item';
import type { CatalogFormat } from './detect-catalog-format';
import type { CatalogItem, CatalogSettings } from './imported-product';
import { readJsonlProducts } from './jsonl/read-jsonl-products';
import { readShopifyProducts } from './shopify/read-shopify-products';
import { readWooCommerceProducts } from './woocommerce/read-woocommerce-products';

type CatalogReader = (
  file: TextFile,
  settings: CatalogSettings,
  meter: ReadMeter,
) => AsyncGenerator<CatalogItem>;

const READERS: Record<CatalogFormat, CatalogReader> = {
  'shopify-csv': (file, settings, meter) => readShopifyProducts(openCsvTable(file), settings, meter),
  'woocommerce-csv': readWooCommerceProducts,
  jsonl: (file, settings, meter) => readJsonlProducts(file.read(meter.bytes), settings, meter),
};

/** Products and row errors of a file, in an order that is the same every time. */
export function readCatalogFile(
  file: TextFile,
  format: CatalogFormat,
  settings: CatalogSettings,
  meter: ReadMeter,
): AsyncGenerator<CatalogItem> {
  return READERS[format](file, settings, meter);
}
