import type { GapSearchView } from '@/core/contracts/gap-search';
import { storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';

/** Tells the store's teammates how far the search is. */
export function announceSearch(
  ctx: Pick<AppContext, 'events'>,
  storeId: string,
  search: GapSearchView,
): void {
  ctx.events.publish({ topic: storeTopic(storeId), name: 'gaps:progress', data: search });
}

/** Tells that gaps of the store are not what they were. */
export function announceGaps(ctx: Pick<AppContext, 'events'>, storeId: string): void {
  ctx.events.publish({ topic: storeTopic(storeId), name: 'gaps:changed', data: {} });
}
