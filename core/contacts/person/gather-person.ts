import { requireUuid } from '@/core/shared/ids';
import type { SqlClient } from '@/core/shared/sql-pool';
import { storedOwnOrders } from '@/core/stores/order-lookup/stored-own-orders';
import type { PlatformId } from '@/core/stores/platform/platform-ids';
import { findPerson, type Person } from '@/core/stores/privacy/find-person.queries';
import type { ShopperClaims } from '@/core/stores/verification/shopper-claims';
import { findProofs } from '../card/contact-rows.queries';
import { distinctClaims } from '../card/read-proven-shop';
import { findContactEmail, listConversationsOf } from './person-rows.queries';

export type PersonOfContact = Person & {
  /** The platform's id, where one was proven. */
  customerId: string | null;
};

/**
 * Gathers what is stored of the person behind a contact: the contact's own conversations, and orders, customer record
 * and other contacts by what was proven in them. An address that was only typed in counts for nothing, unless the team
 * has made sure that it is theirs.
 * @param of.byEmail the team vouches for the contact's e-mail address
 */
export async function gatherPerson(
  client: SqlClient,
  of: { storeId: string; contactId: string; platform: PlatformId; byEmail: boolean },
): Promise<PersonOfContact> {
  const { storeId, platform } = of;
  const contactId = requireUuid(of.contactId, 'The contact');
  const claims = distinctClaims(await findProofs(client, { storeId, contactId }));
  const email = of.byEmail ? await findContactEmail(client, storeId, contactId) : null;
  const people = [
    ...(await inTurn(claims, (one) => findClaimed(client, storeId, platform, one))),
    ...(email
      ? [await findPerson(client, storeId, platform, { customerId: null, email, orderIds: [] })]
      : []),
  ];
  const all = (pick: (person: Person) => string[]) => [...new Set(people.flatMap(pick))];
  const contactIds = [...new Set([contactId, ...all((person) => person.contactIds)])];
  return {
    customerId:
      claims.find(({ customerExternalId }) => customerExternalId !== null)?.customerExternalId ?? null,
    emails: all((person) => person.emails),
    phones: all((person) => person.phones),
    customerRowIds: all((person) => person.customerRowIds),
    orderRowIds: all((person) => person.orderRowIds),
    contactIds,
    conversationIds: await listConversationsOf(client, storeId, contactIds),
  };
}

/** A phone number alone names orders: `findPerson` takes it from there. */
async function findClaimed(
  client: SqlClient,
  storeId: string,
  platform: PlatformId,
  claims: ShopperClaims,
): Promise<Person> {
  const orders = await storedOwnOrders(client, storeId, claims, platform);
  const person = await findPerson(client, storeId, platform, {
    customerId: claims.customerExternalId,
    email: claims.email,
    orderIds: orders.filter(({ origin }) => origin === platform).map(({ order }) => order.externalId),
  });
  return { ...person, orderRowIds: [...person.orderRowIds, ...orders.map(({ id }) => id)] };
}

/** One after the other: they share a connection. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
