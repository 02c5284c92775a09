import type { PostalAddress } from '@/core/stores/orders/platform-order';

/** Whether a parcel could get there. Postal codes and regions do not exist everywhere. */
export function isCompleteAddress({ line1, city, country }: PostalAddress): boolean {
  return [line1, city, country].every((part) => (part ?? '').trim() !== '');
}
