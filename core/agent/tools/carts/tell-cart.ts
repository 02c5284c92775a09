import type { CartResult } from '@/core/contracts/cart-tool-results';
import { notFound } from '@/core/shared/app-error';
import { formatMoney } from '@/core/shared/money';
import type { CartOutcome } from '@/core/stores/carts/cart-outcome';
import type { Piece } from '@/core/stores/carts/cart-piece';
import { collectOptions, toProductCard } from '../answer-product';
import { loadAnswerProducts } from '../answer-product.queries';
import type { ToolScope } from '../tool';
import { describeCart, nameOfLine } from './describe-cart';
import { tellHindrance } from './tell-hindrance';

/** More variants than this nobody reads; the options say what else there is. */
const MAX_CHOICES = 24;

/** The outcome of a change of the cart as its tool returns it; the cart is shown below the answer. */
export async function tellCart(scope: ToolScope, outcome: CartOutcome): Promise<CartResult> {
  switch (outcome.kind) {
    case 'cart':
      if (outcome.cart.lines.length === 0 && outcome.notes.length === 0) return { status: 'empty' };
      if (outcome.cart.lines.length > 0) scope.references.showCart(outcome.cart);
      return { status: 'ok', cart: describeCart(outcome.cart, scope.locale), notes: outcome.notes };
    case 'choose_variant':
      return tellChoice(scope, outcome);
    case 'quantity_not_allowed': {
      const { title, min, max, step } = outcome;
      return { status: 'quantity_not_allowed', title, min, max, step };
    }
    default:
      return tellHindrance(scope, outcome);
  }
}

async function tellChoice(
  scope: ToolScope,
  { productId, pieces, notFound: missing }: Extract<CartOutcome, { kind: 'choose_variant' }>,
): Promise<CartResult> {
  const [product] = await loadAnswerProducts(scope, [productId]);
  if (!product) throw notFound('The product');
  const { id, title } = product;
  const ref = scope.references.addProduct(toProductCard(product));
  const choices = [...pieces.filter((one) => one.available), ...pieces.filter((one) => !one.available)];
  return {
    status: 'choose_variant',
    ...(missing === null ? {} : { not_found: missing }),
    product: { ref, id, title, options: collectOptions(product) },
    variants: choices.slice(0, MAX_CHOICES).map((piece) => describeChoice(piece, scope.locale)),
  };
}

function describeChoice(piece: Piece, locale: string) {
  const { title, variantTitle, priceCents, currency, available } = piece;
  return {
    id: nameOfLine(piece),
    title: variantTitle ?? title,
    price: priceCents === null ? null : formatMoney(priceCents, currency, locale),
    available,
  };
}
