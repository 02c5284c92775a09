import type { AddressRecord } from '../shop/order-records';

/** The schema's MailingAddressInput. */
export interface AddressInput {
  firstName?: string | null;
  lastName?: string | null;
  company?: string | null;
  address1?: string | null;
  address2?: string | null;
  city?: string | null;
  province?: string | null;
  provinceCode?: string | null;
  zip?: string | null;
  country?: string | null;
  countryCode?: string | null;
  phone?: string | null;
}

/** What the input says replaces everything; Shopify wants a country, a city and a street. */
export function toAddressRecord(input: AddressInput): AddressRecord | { fault: string } {
  const country = input.countryCode ?? input.country;
  if (!country) return { fault: 'Country can’t be blank' };
  if (!input.address1) return { fault: 'Address can’t be blank' };
  if (!input.city) return { fault: 'City can’t be blank' };
  return {
    firstName: input.firstName ?? null,
    lastName: input.lastName ?? null,
    company: input.company ?? null,
    address1: input.address1,
    address2: input.address2 ?? null,
    city: input.city,
    province: input.province ?? input.provinceCode ?? null,
    provinceCode: input.provinceCode ?? null,
    zip: input.zip ?? null,
    country,
    countryCodeV2: country,
    phone: input.phone ?? null,
  };
}
