import { z } from 'zod';
import type { BackInStockResult } from '@/core/contracts/cart-tool-results';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import type { CartOwner, Piece } from '../carts/cart-piece';
import { askOffers } from '../carts/offers/ask-offers';
import { chooseVariant, type VariantWish } from '../carts/offers/choose-variant';
import { findSellablePieces } from '../carts/offers/sellable-pieces.queries';
import type { ShopContext } from '../connection/ask-shop';
import { normaliseEmail } from '../customers/contact-details';
import { canMail, type MailContext } from '../mail/store-mailer';
import { storeRequest } from './requests.queries';

/** Nobody waits for more; it keeps a stranger's mailbox from being signed up for the whole catalog. */
const REQUESTS_PER_HOUR = { points: 10, perSeconds: 3600 };
/** Of a product with very many variants, so many are asked for. */
const MAX_ASKED = 50;

export type SubscribeContext = ShopContext & MailContext & Pick<AppContext, 'rateLimiter'>;

export interface SubscribeWish extends VariantWish {
  productId: string;
  email: string | null;
  /** BCP 47, of the store. */
  locale: string;
  /** See hashAddress; left out where it is not known. */
  addressHash?: string | null | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Notes that a shopper wants one e-mail when a product, or one variant of it, can be bought again.
 * @returns what became of it; `not_possible` when no mail server is set up
 * @throws AppError `not_found` for a product that this store does not sell, `invalid_input` for an address that is none
 *   or a variant that does not exist, `rate_limited`
 */
export async function subscribeBackInStock(
  ctx: SubscribeContext,
  owner: CartOwner,
  wish: SubscribeWish,
): Promise<BackInStockResult> {
  const { storeId, contactId, conversationId } = owner;
  if (!(await canMail(ctx, storeId))) return { status: 'not_possible' };
  const productId = requireUuid(wish.productId, 'The product');
  const pieces = await findSellablePieces(ctx.sql, storeId, productId);
  const [first] = pieces;
  if (!first) throw notFound('The product');
  const meant = chooseMeant(pieces, wish);
  const title = meant?.variantTitle ? `${first.title} (${meant.variantTitle})` : first.title;

  const asked = meant ? [meant] : pieces.slice(0, MAX_ASKED);
  const offers = await askOffers(ctx, storeId, asked, wish.signal);
  if (asked.some((piece) => offers.of(piece)?.available)) return { status: 'in_stock', title };
  if (wish.email === null || wish.email.trim() === '') return { status: 'email_needed', title };
  const email = requireEmail(wish.email);
  await limitRequests(ctx, storeId, contactId, wish.addressHash);
  const variantId = meant && pieces.length > 1 ? meant.variantId : null;
  await storeRequest(ctx.sql, { storeId, productId, variantId, email, conversationId, locale: wish.locale });
  return { status: 'noted', title, email };
}

/** A visitor's id is soon another one, so that the network address counts as well. */
async function limitRequests(
  { rateLimiter }: Pick<AppContext, 'rateLimiter'>,
  storeId: string,
  contactId: string,
  addressHash: string | null | undefined,
): Promise<void> {
  const words = 'That were many notices at once. Try again in an hour.';
  for (const who of [contactId, ...(addressHash ? [addressHash] : [])])
    await rateLimiter.consume(`back-in-stock/${storeId}/${who}`, REQUESTS_PER_HOUR, words);
}

/** @returns null when any variant will do */
function chooseMeant(pieces: readonly Piece[], { variantId, options = {} }: VariantWish): Piece | null {
  if (variantId === undefined && Object.keys(options).length === 0) return null;
  const choice = chooseVariant(pieces, { variantId, options });
  if (choice.kind === 'chosen') return choice.piece;
  const titles = choice.pieces.slice(0, 20).map((piece) => piece.variantTitle ?? piece.title);
  const fault = choice.notFound === null ? 'Several variants fit' : `There is no ${choice.notFound}`;
  throw new AppError('invalid_input', `${fault}. Ask which one is meant: ${titles.join('; ')}.`);
}

function requireEmail(text: string): string {
  const email = z.email().max(320).safeParse(normaliseEmail(text));
  if (!email.success) {
    throw new AppError('invalid_input', 'That is not an e-mail address. Ask for it once more.');
  }
  return email.data;
}
