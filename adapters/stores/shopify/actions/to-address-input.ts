import type { PostalAddress } from '@/core/stores/orders/platform-order';
import { requireAddress } from '@/core/stores/platform/checks/require-address';

/**
 * An address as Shopify takes it. What is empty is sent as such: it replaces what was there.
 * @throws AppError `invalid_input` when it lacks street, city or country
 */
export function toAddressInput(address: PostalAddress): Record<string, string | null> {
  const checked = requireAddress(address);
  const { firstName, lastName } = splitName(checked.name);
  const region = checked.region?.trim() || null;
  return {
    firstName,
    lastName,
    company: checked.company,
    address1: checked.line1,
    address2: checked.line2,
    city: checked.city,
    zip: checked.postalCode,
    countryCode: checked.country,
    phone: checked.phone,
    // "CA" is a code; "California" Shopify takes as well, in a field that is only good for reading otherwise.
    ...(region && /^[A-Z0-9]{1,3}$/.test(region) ? { provinceCode: region } : { province: region }),
  };
}

/** The last word is the family name; Shopify keeps the two apart. */
export function splitName(name: string | null): { firstName: string | null; lastName: string | null } {
  const words = name?.trim().split(/\s+/).filter(Boolean) ?? [];
  const lastName = words.pop() ?? null;
  return { firstName: words.join(' ') || null, lastName };
}
