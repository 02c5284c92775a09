import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { askShop, logDetail, type ShopContext } from '../../connection/ask-shop';
import type { DiscountCheck } from '../../platform/checkout';
import type { CartNow, CodeRefused, ShopUnavailable } from '../cart-outcome';
import type { CartOwner } from '../cart-piece';
import { lockCart, setDiscountCode } from '../cart-rows.queries';
import { presentCart } from '../telling/present-cart';

/** A shopper has a few codes to try; more is guessing. */
const CODES_PER_HOUR = { points: 10, perSeconds: 3600 };

export type DiscountContext = ShopContext & Pick<AppContext, 'rateLimiter'>;

export type CodeCheck =
  | { kind: 'accepted'; code: string }
  | CodeRefused
  /** The shop could not be asked. */
  | ShopUnavailable;

/**
 * Asks the shop whether it takes a discount code. What it is worth is the checkout's to say.
 * @throws AppError `rate_limited` after ten codes in an hour
 */
export async function checkCode(
  ctx: DiscountContext,
  { storeId, contactId }: CartOwner,
  code: string,
  signal?: AbortSignal | undefined,
): Promise<CodeCheck> {
  await ctx.rateLimiter.consume(
    `discount-code/${storeId}/${contactId}`,
    CODES_PER_HOUR,
    'Too many discount codes were tried. Try again in an hour.',
  );
  return askAboutCode(ctx, storeId, code, signal);
}

/** The same without counting it, for a code that was accepted before. */
export async function askAboutCode(
  ctx: ShopContext,
  storeId: string,
  code: string,
  signal?: AbortSignal | undefined,
): Promise<CodeCheck> {
  const wanted = code.trim();
  if (wanted === '' || wanted.length > 100) return { kind: 'code_refused', code: wanted, reason: 'unknown' };
  try {
    const check = await askShop<DiscountCheck | null>(
      ctx,
      storeId,
      async ({ platform }, stop) =>
        platform.abilities.discountCodes ? platform.checkDiscount(wanted, stop) : null,
      signal,
    );
    if (check === null) return { kind: 'code_refused', code: wanted, reason: 'unsupported' };
    if (!check.valid) return { kind: 'code_refused', code: wanted, reason: check.reason };
    return { kind: 'accepted', code: check.code };
  } catch (error) {
    signal?.throwIfAborted();
    if (isAppError(error) && error.code === 'unsupported') {
      return { kind: 'code_refused', code: wanted, reason: 'unsupported' };
    }
    ctx.log.warn({ storeId, ...logDetail(error) }, 'the shop could not be asked about a discount code');
    return { kind: 'unavailable' };
  }
}

/**
 * Keeps a discount code for the contact's checkout once the shop accepts it; null takes the present one off.
 * @throws AppError `rate_limited` after ten codes in an hour
 */
export async function applyDiscount(
  ctx: DiscountContext,
  owner: CartOwner,
  code: string | null,
  signal?: AbortSignal | undefined,
): Promise<CartNow | CodeRefused | ShopUnavailable> {
  const check = code === null ? null : await checkCode(ctx, owner, code, signal);
  if (check && check.kind !== 'accepted') return check;
  await storeCode(ctx, owner, check?.code ?? null);
  return presentCart(ctx, owner, { signal });
}

/** Keeps a code that the shop has accepted, or takes the present one off. */
export async function storeCode(
  ctx: Pick<AppContext, 'sql'>,
  owner: CartOwner,
  code: string | null,
): Promise<void> {
  await inTransaction(ctx.sql, async (client) => {
    const cart = await lockCart(client, owner);
    await setDiscountCode(client, owner.storeId, cart.id, code);
  });
}
