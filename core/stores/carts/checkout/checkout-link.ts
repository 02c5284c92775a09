import { AppError, isAppError } from '@/core/shared/app-error';
import { askShop, logDetail } from '../../connection/ask-shop';
import { readIdentity } from '../../verification/read-identity';
import type { CheckoutOutcome, CodeRefused } from '../cart-outcome';
import type { CartOwner } from '../cart-piece';
import { readCart } from '../cart-rows.queries';
import { askOffers, type Offers } from '../offers/ask-offers';
import { buildCartCard } from '../telling/build-cart-card';
import { noteCodeDropped, noteCodeUnchecked, SHOP_NOT_ASKED } from '../telling/cart-notes';
import { askAboutCode, checkCode, type DiscountContext, storeCode } from './apply-discount';
import { storeCheckout } from './checkout-rows.queries';
import { type SettledCart, settleLines } from './settle-lines';

export interface CheckoutWish {
  /** In addition to what the cart has; replaces its code. */
  discountCode?: string | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Makes the link to the shop's checkout for the contact's cart. Every line is checked once more before; a shop that
 * cannot be asked for that checks again itself, and a note says so. The cart's token goes along, so that the order
 * can be told to have come from here.
 * @throws AppError `rate_limited` after too many discount codes
 */
export async function makeCheckoutLink(
  ctx: DiscountContext,
  owner: CartOwner,
  { discountCode, signal }: CheckoutWish = {},
): Promise<CheckoutOutcome> {
  const before = await readCart(ctx.sql, owner);
  const [first] = before.lines;
  if (!first)
    return { kind: 'cart', cart: buildCartCard(before, [], { live: false, of: () => null }), notes: [] };
  const code = await settleCode(ctx, owner, { wanted: discountCode, held: before.discountCode, signal });
  if (code.refused) return code.refused;

  const sold = before.lines.filter((line) => line.sold).map(({ piece }) => piece);
  const offers = await askOffers(ctx, owner.storeId, sold, signal);
  const settled = await settleLines(ctx, owner, offers);
  if (settled.lines.length === 0) {
    const mayReturn = first.sold && offers.of(first.piece) !== null;
    return { kind: 'out_of_stock', piece: first.piece, mayReturn };
  }
  const discount = code.pass ?? settled.discountCode;
  const link = await askForUrl(ctx, owner, settled, discount, signal);
  if (link.kind === 'unavailable') return link;
  if (link.kind === 'no_checkout')
    return { kind: 'no_checkout', cart: (await cardNow(ctx, owner, offers)).cart };
  await storeCheckout(ctx.sql, owner.storeId, settled, { url: link.url, at: ctx.now() });
  const { cart } = await cardNow(ctx, owner, offers);
  return {
    kind: 'ready',
    url: link.url,
    cart: { ...cart, discountCode: discount, checkoutUrl: link.url },
    notes: [...settled.notes, ...code.notes, ...(offers.live ? [] : [SHOP_NOT_ASKED])],
  };
}

async function cardNow(ctx: DiscountContext, owner: CartOwner, offers: Offers) {
  const stored = await readCart(ctx.sql, owner);
  const lines = stored.lines.filter(({ piece, sold }) => sold && offers.of(piece) !== null);
  return { cart: buildCartCard(stored, lines, offers) };
}

interface SettledCode {
  refused: CodeRefused | null;
  /** Goes along although it could not be checked; null: what the cart has. */
  pass: string | null;
  notes: string[];
}

/** A code that the shopper names now must be right; one that was accepted before and is not any more is taken off. */
async function settleCode(
  ctx: DiscountContext,
  owner: CartOwner,
  {
    wanted,
    held,
    signal,
  }: { wanted: string | undefined; held: string | null; signal: AbortSignal | undefined },
): Promise<SettledCode> {
  const code = wanted?.trim() || held;
  if (!code) return { refused: null, pass: null, notes: [] };
  const isNew = code !== held;
  const check = isNew
    ? await checkCode(ctx, owner, code, signal)
    : await askAboutCode(ctx, owner.storeId, code, signal);
  switch (check.kind) {
    case 'accepted':
      if (check.code !== held) await storeCode(ctx, owner, check.code);
      return { refused: null, pass: null, notes: [] };
    case 'unavailable':
      return { refused: null, pass: code, notes: [noteCodeUnchecked(code)] };
    case 'code_refused':
      if (isNew) return { refused: check, pass: null, notes: [] };
      await storeCode(ctx, owner, null);
      return { refused: null, pass: null, notes: [noteCodeDropped(code)] };
  }
}

type Link = { kind: 'link'; url: string } | { kind: 'no_checkout' } | { kind: 'unavailable' };

async function askForUrl(
  ctx: DiscountContext,
  owner: CartOwner,
  cart: SettledCart,
  discountCode: string | null,
  signal: AbortSignal | undefined,
): Promise<Link> {
  const identity = await readIdentity(ctx, owner.storeId, owner.conversationId);
  const lines = cart.lines.map(({ piece: { productExternalId, variantExternalId, sku }, quantity }) => ({
    productExternalId,
    variantExternalId,
    sku,
    quantity,
  }));
  const request = { lines, discountCode, cartToken: cart.token, email: identity?.email ?? null };
  try {
    const url = await askShop(
      ctx,
      owner.storeId,
      async ({ platform }, stop) => {
        if (!platform.abilities.checkout)
          throw new AppError('unsupported', 'The shop has no checkout to link to.');
        return platform.checkoutUrl(request, stop);
      },
      signal,
    );
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      throw new AppError('internal', 'The shop’s checkout address is none.');
    }
    return { kind: 'link', url };
  } catch (error) {
    signal?.throwIfAborted();
    if (isAppError(error) && error.code === 'unsupported') return { kind: 'no_checkout' };
    ctx.log.warn({ storeId: owner.storeId, ...logDetail(error) }, 'no checkout link');
    return { kind: 'unavailable' };
  }
}
