import { AppError } from '@/core/shared/app-error';
import type { OrderLine } from '@/core/stores/orders/platform-order';
import type { LiveOffer } from '@/core/stores/platform/checkout';
import type { LineChange } from '@/core/stores/platform/order-actions';
import type { AskOptions } from '../api/admin-client';
import { readOffers } from '../checkout/read-offers';
import type { OpenShop } from '../shop/open-shop';

export interface CheckedChange {
  line: OrderLine;
  wanted: LineChange;
  /** What comes in its place, as it is sold now. */
  offer: LiveOffer;
}

/**
 * What the pieces of some lines are to become: another variant of the same product, that is there now.
 * @throws AppError `invalid_input` for a variant of another product or the same one, `conflict` for one that is not
 *   there in that number
 */
export async function readNewVariants(
  shop: OpenShop,
  changes: readonly { line: OrderLine; wanted: LineChange }[],
  options: AskOptions,
): Promise<CheckedChange[]> {
  const keys = changes.map(({ line, wanted }) => ({
    productExternalId: line.productExternalId ?? '',
    variantExternalId: wanted.newVariantExternalId,
  }));
  const offers = await readOffers(shop, keys, options);
  return changes.map(({ line, wanted }) => {
    const { newVariantExternalId: id, quantity } = wanted;
    const offer = offers.find(
      (one) => one.variantExternalId === id && one.productExternalId === line.productExternalId,
    );
    if (!offer || id === line.variantExternalId) {
      throw new AppError(
        'invalid_input',
        `“${line.title}” can only become another option of the same product.`,
      );
    }
    // What can be bought although none is left is sold without counting.
    const isShort = offer.stock !== null && offer.stock > 0 && offer.stock < quantity;
    if (!offer.available || isShort) {
      throw new AppError(
        'conflict',
        `“${offer.variantTitle ?? offer.title}” is not in stock in that number.`,
      );
    }
    return { line, wanted, offer };
  });
}
