import { AppError } from '@/core/shared/app-error';
import type { PostalAddress } from '@/core/stores/orders/platform-order';

/**
 * Refuses to take an address back that somebody has changed again since.
 * @throws AppError `conflict`
 */
export function requireSameAddress(now: PostalAddress | null, ours: PostalAddress): void {
  const facts = (address: PostalAddress | null) =>
    address && [
      address.name,
      address.line1,
      address.line2,
      address.city,
      address.postalCode,
      address.country,
    ];
  if (JSON.stringify(facts(now)) === JSON.stringify(facts(ours))) return;
  throw new AppError('conflict', 'The address was changed once more since. It cannot be taken back.');
}
