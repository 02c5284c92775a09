import { eraseRequestsOf } from '@/core/actions/requests/erase-requests.queries';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { deleteExportsOf } from './delete-exports';
import {
  anonymiseOrders,
  deleteByEmail,
  deleteConversations,
  deleteCustomerRows,
  emptyContacts,
  maskEmails,
} from './erase-person.queries';
import { findPerson, type PersonNamed } from './find-person.queries';
import { insertPrivacyRequest, type PrivacySummary, wasErased } from './privacy-requests.queries';

/**
 * Erases one customer, in one transaction: the customer's row, the person in orders (lines and amounts stay for the
 * books), contacts, conversations as a whole, carts, codes, requests to hear of products, and exports that wait to be fetched. What stays is that it was
 * done: the platform's id and counts. May be repeated.
 *
 * The customer does not come back with a sync unless the platform still has them: it is the one who asks.
 * @param request.origin the platform that the ids belong to
 * @returns counts of what was erased
 */
export async function eraseCustomer(
  ctx: Pick<AppContext, 'sql' | 'now' | 'log' | 'secrets'>,
  { storeId, origin, ...named }: { storeId: string; origin: string } & PersonNamed,
): Promise<PrivacySummary> {
  const summary = await inTransaction(ctx.sql, async (client) => {
    const person = await findPerson(client, storeId, origin, named);
    await eraseRequestsOf(client, storeId, person);
    const erased = {
      customers: await deleteCustomerRows(client, storeId, person.customerRowIds),
      orders: await anonymiseOrders(client, storeId, person.orderRowIds),
      contacts: person.contactIds.length,
      conversations: await deleteConversations(client, storeId, person.conversationIds),
      backInStockRequests: await deleteByEmail(client, storeId, person.emails),
      mentions: await maskEmails(client, storeId, person.emails),
    };
    await emptyContacts(client, storeId, person.contactIds);
    await deleteExportsOf(ctx, client, storeId, { customerId: named.customerId, emails: person.emails });
    const anything = Object.values(erased).some((count) => count > 0);
    if (anything || !(await wasErased(client, storeId, 'erase_customer', named.customerId))) {
      await insertPrivacyRequest(client, storeId, {
        kind: 'erase_customer',
        customerId: named.customerId,
        summary: erased,
        at: ctx.now(),
      });
    }
    return erased;
  });
  ctx.log.info({ storeId, ...summary }, 'customer erased');
  return summary;
}
