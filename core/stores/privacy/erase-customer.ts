import { announceRemoved } from '@/core/conversations/announce-removed';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { erasePerson } from './erase-person';
import { findPerson, type PersonNamed } from './find-person.queries';
import { insertPrivacyRequest, type PrivacySummary, wasErased } from './privacy-requests.queries';

/**
 * Erases one customer, in one transaction (see `erasePerson`). What stays is that it was done: the platform's id and
 * counts. May be repeated.
 *
 * The customer does not come back with a sync unless the platform still has them: it is the one who asks.
 * @param request.origin the platform that the ids belong to
 * @returns counts of what was erased
 */
export async function eraseCustomer(
  ctx: Pick<AppContext, 'sql' | 'now' | 'log' | 'secrets' | 'events'>,
  { storeId, origin, ...named }: { storeId: string; origin: string } & PersonNamed,
): Promise<PrivacySummary> {
  const { summary, conversationIds } = await inTransaction(ctx.sql, async (client) => {
    const person = await findPerson(client, storeId, origin, named);
    const erased = await erasePerson(ctx, client, storeId, { ...person, customerId: named.customerId });
    const anything = Object.values(erased).some((count) => count > 0);
    if (anything || !(await wasErased(client, storeId, 'erase_customer', named.customerId))) {
      await insertPrivacyRequest(client, storeId, {
        kind: 'erase_customer',
        customerId: named.customerId,
        summary: erased,
        at: ctx.now(),
      });
    }
    return { summary: erased, conversationIds: person.conversationIds };
  });
  announceRemoved(ctx, storeId, conversationIds);
  ctx.log.info({ storeId, ...summary }, 'customer erased');
  return summary;
}
