import { AppError } from '@/core/shared/app-error';
import type { PostalAddress } from '@/core/stores/orders/platform-order';

/**
 * @returns the address with what a parcel needs: street, city, and the country by its two letters (ISO 3166-1)
 * @throws AppError `invalid_input` that says what is missing
 */
export function requireAddress(address: PostalAddress): PostalAddress & { country: string } {
  const missing = [
    address.line1?.trim() ? null : 'street',
    address.city?.trim() ? null : 'city',
    address.country?.trim() ? null : 'country',
  ].filter((part) => part !== null);
  if (missing.length > 0) {
    throw new AppError('invalid_input', `The address has no ${missing.join(', ')}.`);
  }
  const country = address.country?.trim().toUpperCase() ?? '';
  if (!/^[A-Z]{2}$/.test(country)) {
    throw new AppError('invalid_input', 'The country of the address has to be its two-letter code.');
  }
  return { ...address, country };
}
