import type { OutgoingMail } from '@/core/shared/mailer';
import { formatMoney } from '@/core/shared/money';
import type { Piece } from '../carts/cart-piece';
import type { CurrentOffer } from '../carts/offers/current-offer';
import type { NoticeSender, WaitingRequest } from './requests.queries';

/** The one e-mail that tells that something can be bought again. */
export function composeNotice(
  store: NoticeSender,
  request: WaitingRequest,
  piece: Piece,
  offer: CurrentOffer,
): OutgoingMail {
  // Who asked for any variant is told of the product, at the price of the one that was found.
  const named = request.variantId !== null && piece.variantTitle !== null;
  const name = named ? `${piece.title} (${piece.variantTitle})` : piece.title;
  const title = name.replace(/\s+/g, ' ').trim();
  const price =
    offer.priceCents === null
      ? null
      : formatMoney(offer.priceCents, offer.currency, request.locale ?? store.locale);
  const text = [
    'Hello,',
    `You asked us to tell you when this can be bought again. It can now:`,
    [title, price, piece.url].filter((line) => line !== null).join('\n'),
    'It may go quickly; nothing is put aside for you. This is the only e-mail about it.',
    store.name,
  ].join('\n\n');
  return {
    to: request.email,
    subject: `Back in stock: ${title}`.slice(0, 200),
    text,
    fromName: store.name,
    ...(store.supportEmail ? { replyTo: store.supportEmail } : {}),
  };
}
