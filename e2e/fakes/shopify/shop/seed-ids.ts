import { createHash } from 'node:crypto';

/** Shopify's ids are numbers: digits as they are, anything else as a number that is always the same. */
export function toNumericId(externalId: string): number {
  if (/^\d{1,15}$/.test(externalId)) return Number(externalId);
  return Number.parseInt(createHash('sha256').update(externalId).digest('hex').slice(0, 12), 16);
}

/** Every product has at least one variant; this is the one of a seeded product that has none. */
export function defaultVariantId(productId: number): number {
  return productId * 10_000 + 1;
}
