import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { detectCsvHeader } from '@/core/shared/text-files/detect-delimiter';
import { listColumns } from '../../importing/reading/list-columns';
import { isShopifyHeader } from './shopify/shopify-columns';
import { isWooCommerceHeader } from './woocommerce/woocommerce-columns';

export const catalogFormatSchema = z.enum(['shopify-csv', 'woocommerce-csv', 'jsonl']);
export type CatalogFormat = z.infer<typeof catalogFormatSchema>;

/**
 * Tells the format from the text's beginning; the file's name is not asked.
 * @throws AppError `unsupported` that says which columns were found and what is understood
 */
export function detectCatalogFormat(sample: string): CatalogFormat {
  const start = sample.trimStart();
  if (start.startsWith('{')) return 'jsonl';
  if (start.startsWith('[')) {
    throw new AppError(
      'unsupported',
      'This is one JSON list. Write it as JSONL: one product on each line, without brackets and commas around them.',
    );
  }
  if (start.startsWith('<')) {
    throw new AppError('unsupported', 'This is a web page or XML. Export the products as CSV or JSONL.');
  }
  const { names } = detectCsvHeader(sample);
  if (isShopifyHeader(names)) return 'shopify-csv';
  if (isWooCommerceHeader(names)) return 'woocommerce-csv';
  throw new AppError(
    'unsupported',
    `The columns of this file are not known: ${listColumns(names)}. Upload a product export of Shopify (it has “Handle” and “Title”) or WooCommerce (“Type”, “SKU”, “Name”), with its header line, or JSONL.`,
  );
}
