/** What a shop is read for, in this order: later ones refer to earlier ones. */
export const SYNC_RESOURCES = ['products', 'orders', 'customers', 'pages'] as const;
export type SyncResource = (typeof SYNC_RESOURCES)[number];

export type SyncKindView = 'first' | 'delta' | 'reconcile';
export type SyncStatusView = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface SyncResourceView {
  /** `comparing`: looking for what is gone at the platform. `skipped`: the platform does not let us read it. */
  stage: 'waiting' | 'reading' | 'comparing' | 'done' | 'skipped';
  processed: number;
  /** As far as the platform says; null: unknown. */
  total: number | null;
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
  /** Missing at the platform, but so many at once that they were kept until the next reconciliation says the same. */
  doubted: number;
  /** Items that could not be taken over; the first of them are listed with their reasons. */
  faults: number;
}

/** How far a pass over the platform's data is. */
export interface SyncProgressView {
  runId: string;
  kind: SyncKindView;
  status: SyncStatusView;
  resources: Record<SyncResource, SyncResourceView>;
  processed: number;
  /** Of all resources; null until the platform has told each one's. */
  total: number | null;
  /** 0 to 1, every resource counting the same. Never goes back within a run, unless a listing has to start anew. */
  share: number;
  /** Why it failed; or, while it is queued, what it waits for before it goes on by itself. */
  failure: string | null;
}
