import type { JobName } from '@/core/contracts/jobs';

/** What files can bring into a store, and the job that works each off. */
export const IMPORT_JOBS = {
  products: 'catalog-import',
  orders: 'orders-import',
  customers: 'customers-import',
} as const satisfies Record<string, JobName>;

export type ImportKind = keyof typeof IMPORT_JOBS;
