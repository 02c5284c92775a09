import { createHash } from 'node:crypto';
import type { PlatformId } from '@/core/stores/platform/platform-ids';
import type { ActionDetails } from './action-details';

/** One value for the same details of the same order, whichever conversation asks. @returns 43 url-safe characters */
export function hashDetails(origin: PlatformId, details: ActionDetails): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted([origin, details])))
    .digest('base64url');
}

/** Keys in one order: a database gives them back in another. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inside]) => inside !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inside]) => [key, sorted(inside)]),
  );
}
