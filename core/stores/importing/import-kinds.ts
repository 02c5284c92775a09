import type { JobName } from '@/core/contracts/jobs';
import type { Permission } from '@/core/identity/permissions';

/** What files can bring into a store, and the job that works each off. */
export const IMPORT_JOBS = {
  products: 'catalog-import',
  orders: 'orders-import',
  customers: 'customers-import',
} as const satisfies Record<string, JobName>;

export type ImportKind = keyof typeof IMPORT_JOBS;

/** What a member of the store needs to see an import and its faults, which quote what stands in the file. */
export const IMPORT_VIEW_PERMISSION: Record<ImportKind, Permission> = {
  products: 'catalog.view',
  orders: 'orders.view',
  customers: 'orders.view',
};
