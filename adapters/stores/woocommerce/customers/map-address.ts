import { readName } from '@/core/stores/catalog/reading/read-fields';
import type { PostalAddress } from '@/core/stores/orders/platform-order';
import type { WooAddress, WooOrder } from '../orders/order-schema';

/** Where it goes. WooCommerce leaves it empty when nothing is sent, or when it is the billing address. */
export function readShippingAddress(order: WooOrder): PostalAddress | null {
  const { shipping, billing } = order;
  if (shipping.address_1 || shipping.city || shipping.postcode) {
    return readAddress({ ...shipping, phone: shipping.phone || billing.phone });
  }
  return order.shipping_lines.length > 0 && billing.address_1 ? readAddress(billing) : null;
}

export function readPersonName({ first_name = '', last_name = '' }: WooAddress): string | null {
  return readName(`${first_name} ${last_name}`);
}

function readAddress(address: WooAddress): PostalAddress {
  return {
    name: readPersonName(address),
    company: readName(address.company ?? ''),
    line1: readName(address.address_1 ?? ''),
    line2: readName(address.address_2 ?? ''),
    city: readName(address.city ?? ''),
    region: readName(address.state ?? ''),
    postalCode: readName(address.postcode ?? ''),
    country: readName(address.country ?? ''),
    phone: readName(address.phone ?? ''),
  };
}
