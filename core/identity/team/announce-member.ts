import { storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';

/** Tells the store's windows that somebody of the team has changed; who is not `active` any more is cut. */
export function announceMember(
  ctx: Pick<AppContext, 'events'>,
  storeId: string,
  member: { userId: string; active: boolean },
): void {
  ctx.events.publish({ topic: storeTopic(storeId), name: 'member:changed', data: member });
}
