const MINUTE_MS = 60_000;

/** A delta asks for what changed this long before the last one began: clocks differ, and changes commit late. */
export const OVERLAP_MS = 5 * MINUTE_MS;

/** After the last pass of any kind. */
export const DELTA_EVERY_MS = 15 * MINUTE_MS;
/** After the last pass that looked for what is gone. */
export const RECONCILE_EVERY_MS = 6 * 60 * MINUTE_MS;
/** When much was missing, and it is to be seen whether it is missing again. */
export const CONFIRM_AFTER_MS = 15 * MINUTE_MS;
/** After a first import or a reconciliation that failed. */
export const RETRY_FAILED_AFTER_MS = 60 * MINUTE_MS;
export const CHECK_WEBHOOKS_EVERY_MS = 60 * MINUTE_MS;

/** How often a run is begun in a row without storing anything before it fails. */
export const MAX_STALLS = 20;
export const HEARTBEAT_MS = 5000;
/** A run without a sign of life for this long has lost its worker. */
export const LOST_AFTER_MS = 3 * MINUTE_MS;

/** Faults of a run that are kept for its report; all are counted. */
export const MAX_STORED_FAULTS = 1000;
/** Ids that a platform is asked for at once (StorePlatform.productsById and the like). */
export const MAX_IDS = 100;

/** How long a run waits before it is begun again. */
export function backoffMs(stalls: number, retryAfterSeconds: number | undefined): number {
  const growing = Math.min(15 * MINUTE_MS, 5000 * 2 ** Math.max(0, stalls - 1));
  return Math.max(growing, (retryAfterSeconds ?? 0) * 1000);
}
