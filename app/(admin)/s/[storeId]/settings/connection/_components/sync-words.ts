import type { Tone } from '@/app/_components/ui/badge';
import type { SyncKindView, SyncResource, SyncStatusView } from '@/core/contracts/sync-progress';

export const SYNC_KIND: Record<SyncKindView, string> = {
  first: 'Full import',
  delta: 'Changes',
  reconcile: 'Full check',
};

export const SYNC_STATUS: Record<SyncStatusView, { words: string; tone: Tone }> = {
  queued: { words: 'Waiting', tone: 'neutral' },
  running: { words: 'Running', tone: 'primary' },
  done: { words: 'Done', tone: 'success' },
  failed: { words: 'Failed', tone: 'danger' },
  cancelled: { words: 'Stopped', tone: 'neutral' },
};

export const SYNC_RESOURCE: Record<SyncResource, string> = {
  products: 'Products',
  orders: 'Orders',
  customers: 'Customers',
  pages: 'Policies and pages',
};
