import type { Tone } from '@/app/_components/ui/badge';
import type { ImportView } from '@/core/stores/importing/import-view';

export const IMPORT_STATUS: Record<ImportView['status'], { words: string; tone: Tone }> = {
  queued: { words: 'Waiting', tone: 'neutral' },
  running: { words: 'Running', tone: 'primary' },
  done: { words: 'Done', tone: 'success' },
  failed: { words: 'Failed', tone: 'danger' },
  cancelled: { words: 'Stopped', tone: 'neutral' },
};

/** Where what a file brings in is seen, below /s/<store>. */
export const IMPORT_KIND: Record<ImportView['kind'], { path: string; imports: string; look: string }> = {
  products: { path: '/catalog', imports: '/catalog/imports', look: 'Look at the products' },
  orders: { path: '/orders', imports: '/orders/imports', look: 'Look at the orders' },
  customers: { path: '/orders/customers', imports: '/orders/imports', look: 'Look at the customers' },
};

const FORMATS: Record<string, string> = {
  'shopify-csv': 'Shopify CSV',
  'woocommerce-csv': 'WooCommerce CSV',
  jsonl: 'JSONL',
  json: 'JSON',
  csv: 'CSV',
};

export function formatName(format: string | null): string {
  return format ? (FORMATS[format] ?? format) : 'Unknown format';
}

export function isUnderWay(job: Pick<ImportView, 'status'>): boolean {
  return job.status === 'queued' || job.status === 'running';
}

/** Products are there, but not all of them can be found yet. */
export function isIndexing(job: Pick<ImportView, 'status' | 'toIndex' | 'indexed'>): boolean {
  return job.status === 'done' && job.indexed < job.toIndex;
}
