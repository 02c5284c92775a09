import type { PostalAddress } from '@/core/stores/orders/platform-order';
import type { PlatformId } from '@/core/stores/platform/platform-ids';

/**
 * Whether a parcel could get there. Postal codes and regions do not exist everywhere. Platforms know countries by
 * their two letters (ISO 3166-1); where our own tables are the shop, its own word for a country will do.
 */
export function isCompleteAddress({ line1, city, country }: PostalAddress, platform: PlatformId): boolean {
  if ([line1, city, country].some((part) => (part ?? '').trim() === '')) return false;
  return platform === 'file' || /^[A-Z]{2}$/.test(country ?? '');
}
