import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { Piece } from '../carts/cart-piece';
import { askOffers } from '../carts/offers/ask-offers';
import type { CurrentOffer } from '../carts/offers/current-offer';
import { findSellablePieces } from '../carts/offers/sellable-pieces.queries';
import type { ShopContext } from '../connection/ask-shop';
import { type MailContext, storeMailer } from '../mail/store-mailer';
import { composeNotice } from './compose-notice';
import {
  type Answer,
  answerNextRequest,
  findAwaitedVariants,
  findNoticeSender,
  type NoticeSender,
  type WaitingRequest,
} from './requests.queries';

/** The shop is asked about so many pieces at most. */
const MAX_ASKED = 50;
/** After so many failures the mail server is likely away for all. */
const MAX_FAILURES = 3;

interface Buyable {
  piece: Piece;
  offer: CurrentOffer;
}

/**
 * Tells everybody who waits for a product that it can be bought again, each with one e-mail, as long as the shop says
 * so at this moment. Can be repeated: whoever was told is not told again.
 * @throws AppError `unavailable` when some could not be told; a later attempt takes them up
 */
export async function notifyWaiting(
  ctx: ShopContext & MailContext,
  { storeId, productId }: { storeId: string; productId: string },
  signal?: AbortSignal | undefined,
): Promise<void> {
  const store = await findNoticeSender(ctx.sql, storeId);
  const mailer = await storeMailer(ctx, storeId);
  if (!store || !mailer.configured) return;
  const buyable = await findBuyable(ctx, storeId, productId, signal);
  if (buyable.length === 0) return;
  const variantIds = buyable.map(({ piece }) => piece.variantId);
  const failed: string[] = [];
  while (failed.length < MAX_FAILURES) {
    signal?.throwIfAborted();
    const filter = { storeId, productId, variantIds, except: failed };
    const done = await answerNextRequest(ctx.sql, filter, (request) =>
      tell({ log: ctx.log, mailer }, store, request, buyable),
    );
    if (done === null) break;
    if (done.answer === 'later') failed.push(done.id);
  }
  if (failed.length > 0) throw new AppError('unavailable', 'Some back-in-stock notices could not be sent.');
}

/** What somebody waits for and the shop sells again. */
async function findBuyable(
  ctx: ShopContext,
  storeId: string,
  productId: string,
  signal: AbortSignal | undefined,
): Promise<Buyable[]> {
  const awaited = await findAwaitedVariants(ctx.sql, storeId, productId);
  if (awaited.length === 0) return [];
  const pieces = await findSellablePieces(ctx.sql, storeId, productId);
  const wanted = pieces.filter(({ variantId }) => awaited.includes(variantId));
  const others = awaited.includes(null)
    ? pieces.filter((piece) => piece.available && !wanted.includes(piece))
    : [];
  const asked = [...wanted, ...others].slice(0, MAX_ASKED);
  const offers = await askOffers(ctx, storeId, asked, signal);
  return asked.flatMap((piece) => {
    const offer = offers.of(piece);
    return offer?.available ? [{ piece, offer }] : [];
  });
}

async function tell(
  ctx: Pick<AppContext, 'mailer' | 'log'>,
  store: NoticeSender,
  request: WaitingRequest,
  buyable: readonly Buyable[],
): Promise<Answer> {
  const found = buyable.find(({ piece }) => piece.variantId === request.variantId) ?? buyable[0];
  if (!found) return 'later';
  try {
    await ctx.mailer.send(composeNotice(store, request, found.piece, found.offer));
    return 'told';
  } catch (error) {
    if (!isAppError(error)) throw error;
    ctx.log.warn({ code: error.code }, 'back-in-stock notice not sent');
    return error.code === 'invalid_input' ? 'unreachable' : 'later';
  }
}
