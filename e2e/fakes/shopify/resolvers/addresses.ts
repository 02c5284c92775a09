import type { QueryContext } from '../graphql/query-context';
import type { AddressRecord } from '../shop/order-records';

/** @param ownerId id of the order or customer, from which the address has its own */
export function toMailingAddress(address: AddressRecord | null, ownerId: number, context: QueryContext) {
  if (!address || context.withholdCustomerData) return null;
  const name = fullName(address);
  return {
    __typename: 'MailingAddress',
    id: `gid://shopify/MailingAddress/${ownerId}?model_name=Address`,
    name,
    ...address,
    countryCode: address.countryCodeV2,
    formattedArea: [address.city, address.country].filter(Boolean).join(', '),
    formatted: [
      address.company,
      address.address1,
      address.address2,
      address.zip,
      address.city,
      address.country,
    ].filter(Boolean),
    coordinatesValidated: false,
    latitude: null,
    longitude: null,
  };
}

export function fullName(person: { firstName: string | null; lastName: string | null }): string | null {
  return [person.firstName, person.lastName].filter(Boolean).join(' ') || null;
}
