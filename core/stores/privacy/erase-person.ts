import { eraseRequestsOf } from '@/core/actions/requests/erase-requests.queries';
import type { AppContext } from '@/core/shared/context';
import type { SqlClient } from '@/core/shared/sql-pool';
import { deleteExportsOf } from './delete-exports';
import {
  anonymiseOrders,
  deleteByEmail,
  deleteConversations,
  deleteCustomerRows,
  deleteUnsentUploads,
  emptyContacts,
} from './erase-person.queries';
import type { Person } from './find-person.queries';
import { listNames, maskMentions } from './mask-mentions.queries';
import { deleteContactExports, type PrivacySummary } from './privacy-requests.queries';

/**
 * Erases all rows of one person, within the caller's transaction: the customer's row, the person in orders (lines and
 * amounts stay for the books), contacts, conversations as a whole with notes and files, carts, codes, requests to hear
 * of products, and exports that wait to be fetched. Where others, or tests made of conversations, mention them, it is
 * written over.
 * @param person.customerId the platform's id, by which exports are told apart; null: none is known
 * @returns counts of what was erased
 */
export async function erasePerson(
  ctx: Pick<AppContext, 'secrets'>,
  client: SqlClient,
  storeId: string,
  person: Person & { customerId: string | null },
): Promise<PrivacySummary> {
  const names = await listNames(client, storeId, person);
  await eraseRequestsOf(client, storeId, person);
  await deleteUnsentUploads(client, storeId, person.contactIds);
  const erased = {
    customers: await deleteCustomerRows(client, storeId, person.customerRowIds),
    orders: await anonymiseOrders(client, storeId, person.orderRowIds),
    contacts: person.contactIds.length,
    conversations: await deleteConversations(client, storeId, person.conversationIds),
    backInStockRequests: await deleteByEmail(client, storeId, person.emails),
    mentions: await maskMentions(client, storeId, person, names),
  };
  await emptyContacts(client, storeId, person.contactIds);
  await deleteExportsOf(ctx, client, storeId, person, 'all');
  await deleteContactExports(client, storeId, person.contactIds);
  return erased;
}
