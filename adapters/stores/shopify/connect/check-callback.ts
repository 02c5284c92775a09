import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '@/core/shared/app-error';

/** How old a callback may be, either way: clocks differ. */
const MAX_AGE_SECONDS = 300;

/**
 * Checks that the owner's browser really came from Shopify, and for the shop that we began with: HMAC-SHA256 in hex over
 * the other parameters, sorted, as a query string, with the app's secret. Written as the SDK does it
 * (lib/utils/hmac-validator), whose own check takes no other clock and allows 90 seconds only.
 * @throws AppError `unauthenticated`
 */
export function checkCallback(
  query: Readonly<Record<string, string>>,
  clientSecret: string,
  expectedShop: string,
  now: Date,
): void {
  const { hmac = '', signature: _, ...rest } = query;
  const expected = createHmac('sha256', clientSecret).update(toSignedText(rest)).digest();
  const given = Buffer.from(hmac, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw refused('its signature is wrong. Check the client secret');
  }
  const age = Math.abs(now.getTime() / 1000 - Number(query.timestamp));
  if (!(age <= MAX_AGE_SECONDS)) throw refused('it is too old');
  if (query.shop !== expectedShop) throw refused('it is for another shop');
}

function toSignedText(query: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams(sorted).toString().replaceAll('+', '%20');
}

function refused(why: string): AppError {
  return new AppError('unauthenticated', `Shopify’s answer was not accepted: ${why}. Connect again.`);
}
