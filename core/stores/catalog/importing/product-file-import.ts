import type { FileImport } from '../../importing/file-import';
import { catalogFormatSchema, detectCatalogFormat } from '../reading/detect-catalog-format';
import type { ImportedProduct } from '../reading/imported-product';
import { readCatalogFile } from '../reading/read-catalog-file';
import { writeProducts } from './write-products.queries';

/** A product is rarely alone: its words are counted and compared as well, so 500 make a batch. */
const PRODUCT_WEIGHT = 8;

/** Product files. @param now decides which sale prices count */
export function productFileImport(now: Date): FileImport<ImportedProduct> {
  return {
    kind: 'products',
    fallbackName: 'products',
    indexed: true,
    detectFormat: detectCatalogFormat,
    hasHeader: (format) => format !== 'jsonl',
    read: (file, format, settings, meter) =>
      readCatalogFile(file, catalogFormatSchema.parse(format), { ...settings, now }, meter),
    keyOf: (product) => product.externalId,
    repeated: ({ externalId }, firstRow) => ({
      field: 'id',
      message: `“${externalId}” stands in row ${firstRow} already. Every product needs an id of its own; this row was left out.`,
    }),
    weigh: (product) => Math.max(PRODUCT_WEIGHT, product.variants?.length ?? 0),
    write: (client, storeId, products) => writeProducts(client, storeId, products),
  };
}
