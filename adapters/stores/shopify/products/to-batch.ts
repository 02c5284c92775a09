import type { PlatformBatch, PlatformProduct } from '@/core/stores/platform/store-platform';
import type { ReadProduct } from './to-platform-product';

/** A part of a listing of products. */
export function toBatch(
  read: readonly ReadProduct[],
  cursor: string | null,
  total: number | null,
): PlatformBatch<PlatformProduct> {
  return {
    items: read.flatMap((one) => (one.kind === 'product' ? [one.product] : [])),
    faults: read.flatMap((one) =>
      one.kind === 'fault' ? [{ externalId: one.externalId, message: one.message }] : [],
    ),
    cursor,
    total,
  };
}
