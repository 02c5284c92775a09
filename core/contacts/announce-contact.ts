import { storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';

/** Tells the team that something about a contact has changed. */
export function announceContact(ctx: Pick<AppContext, 'events'>, storeId: string, contactId: string): void {
  ctx.events.publish({ topic: storeTopic(storeId), name: 'contact:changed', data: { contactId } });
}
