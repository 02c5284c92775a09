import type { PostalAddress } from '@/core/stores/orders/platform-order';
import { requireAddress } from '@/core/stores/platform/checks/require-address';

/**
 * An address as WooCommerce takes it. What is empty is sent as such and replaces what was there; a name or phone number
 * that is not given is left out and stays.
 * @throws AppError `invalid_input` when it lacks street, city or country
 */
export function toAddressFields(address: PostalAddress): Record<string, string> {
  const checked = requireAddress(address);
  const words = checked.name?.trim().split(/\s+/).filter(Boolean) ?? [];
  const lastName = words.pop();
  return {
    ...(lastName === undefined ? {} : { first_name: words.join(' '), last_name: lastName }),
    company: checked.company ?? '',
    address_1: checked.line1 ?? '',
    address_2: checked.line2 ?? '',
    city: checked.city ?? '',
    state: checked.region ?? '',
    postcode: checked.postalCode ?? '',
    country: checked.country,
    ...(checked.phone ? { phone: checked.phone } : {}),
  };
}
