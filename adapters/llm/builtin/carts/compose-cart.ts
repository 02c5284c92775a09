import {
  backInStockResultSchema,
  type CartFacts,
  type CartResult,
  type CheckoutResult,
  cartResultSchema,
  checkoutResultSchema,
  recommendResultSchema,
} from '@/core/contracts/cart-tool-results';
import { nameWithPrice } from '../compose/compose-products';
import type { ComposedAnswer } from '../composed-answer';
import { type ConversationReading, resultsOf } from '../read-conversation';
import { CART_PHRASES } from './cart-phrases';
import type { CartWish } from './read-cart-wish';

const CHECK_OUT = 'Check out';
const MAX_CHOICES = 8;

/** Answers a wish about the cart from what the tools returned. */
export function composeCart(reading: ConversationReading, wish: CartWish): ComposedAnswer {
  const [notice] = resultsOf(reading, 'subscribe_back_in_stock', backInStockResultSchema);
  if (notice) return composeNotice(notice);
  const [recommended] = resultsOf(reading, 'recommend_products', recommendResultSchema);
  if (recommended) {
    if (recommended.products.length === 0) return asking(CART_PHRASES.nothingFound);
    const lines = recommended.products.map((p) => `- ${nameWithPrice(p)}: ${p.reason} [${p.ref}]`);
    const intro = wish.kind === 'goes_with' ? CART_PHRASES.goesWith : CART_PHRASES.similar;
    return { text: [intro, ...lines].join('\n'), outcome: 'answered', confidence: 0.8 };
  }
  const [checkout] = resultsOf(reading, 'checkout_link', checkoutResultSchema);
  if (checkout) return composeCheckout(checkout);
  const cart = ['add_to_cart', 'update_cart', 'view_cart'].flatMap((tool) =>
    resultsOf(reading, tool, cartResultSchema),
  )[0];
  if (!cart) return asking(CART_PHRASES.whichProduct);
  const changed = reading.results.some(({ name }) => name === 'update_cart' || name === 'add_to_cart');
  if ((wish.kind === 'remove' || wish.kind === 'set') && !changed && cart.status === 'ok') {
    return asking(
      CART_PHRASES.whichLine,
      cart.cart.lines.map(({ title }) => `${wordFor(wish)} ${title}`).slice(0, 4),
    );
  }
  return composeState(cart);
}

function wordFor(wish: Extract<CartWish, { kind: 'remove' | 'set' }>): string {
  return wish.kind === 'remove' ? 'Remove' : `Only ${wish.quantity} of`;
}

function composeState(result: CartResult): ComposedAnswer {
  switch (result.status) {
    case 'ok':
      return answered([...result.notes, CART_PHRASES.inCart, ...describeCart(result.cart)].join('\n'), [
        CHECK_OUT,
      ]);
    case 'empty':
      return answered(CART_PHRASES.empty);
    case 'choose_variant': {
      const { product, variants } = result;
      const free = variants.filter((variant) => variant.available);
      const choices =
        variants.length <= MAX_CHOICES ? variants.map(describeVariant) : describeOptions(product.options);
      return asking(
        [`${CART_PHRASES.which(product.title)} [${product.ref}]`, ...choices].join('\n'),
        free.slice(0, MAX_CHOICES).map((variant) => variant.title),
      );
    }
    default:
      return composeHindrance(result);
  }
}

function describeVariant({ title, price, available }: ChooseVariant['variants'][number]): string {
  return `- ${title}${price ? `, ${price}` : ''}${available ? '' : ' (sold out)'}`;
}

function describeOptions(options: ChooseVariant['product']['options']): string[] {
  return Object.entries(options).map(([name, values]) => `- ${name}: ${values.join(', ')}`);
}

function composeCheckout(result: CheckoutResult): ComposedAnswer {
  switch (result.status) {
    case 'ready':
      return answered([...result.notes, CART_PHRASES.ready(result.checkout_url)].join('\n'));
    case 'empty':
      return answered(CART_PHRASES.empty);
    case 'no_checkout': {
      const email = result.support_email ? ` ${CART_PHRASES.noCheckoutEmail(result.support_email)}` : '';
      return answered([...describeCart(result.cart), `${CART_PHRASES.noCheckout}${email}`].join('\n'), [
        'Talk to a person',
      ]);
    }
    default:
      return composeHindrance(result);
  }
}

type ChooseVariant = Extract<CartResult, { status: 'choose_variant' }>;
type Hindrance = Extract<
  CartResult,
  { status: 'out_of_stock' | 'quantity_not_allowed' | 'code_refused' | 'unavailable' }
>;

function composeHindrance(result: Hindrance): ComposedAnswer {
  switch (result.status) {
    case 'out_of_stock': {
      const lines: string[] = [CART_PHRASES.soldOut(result.title)];
      if (result.alternatives.length > 0) {
        lines.push(CART_PHRASES.alternatives);
        lines.push(...result.alternatives.map((p) => `- ${nameWithPrice(p)} [${p.ref}]`));
      }
      if (result.can_notify) lines.push(CART_PHRASES.canNotify);
      return answered(lines.join('\n'), result.can_notify ? ['Tell me when it’s back'] : []);
    }
    case 'quantity_not_allowed':
      return asking(CART_PHRASES.quantity(result.title, result.min, result.max, result.step));
    case 'code_refused':
      return answered(CART_PHRASES.refused[result.reason](result.code), [CHECK_OUT]);
    case 'unavailable':
      return {
        text: CART_PHRASES.unavailable,
        outcome: 'unsure',
        confidence: 0.3,
        suggestions: ['Talk to a person'],
      };
  }
}

function composeNotice(notice: ReturnType<typeof backInStockResultSchema.parse>): ComposedAnswer {
  switch (notice.status) {
    case 'noted':
      return answered(CART_PHRASES.noted(notice.title, notice.email));
    case 'in_stock':
      return answered(CART_PHRASES.inStock(notice.title), ['Add it to my cart']);
    case 'email_needed':
      return asking(CART_PHRASES.emailNeeded(notice.title));
    case 'not_possible':
      return answered(CART_PHRASES.notPossible);
  }
}

function describeCart(cart: CartFacts): string[] {
  const lines = cart.lines.map(({ quantity, title, variant, price, available }) => {
    const name = variant ? `${title} (${variant})` : title;
    return `- ${quantity} × ${name}${price ? `, ${price}` : ''}${available ? '' : ' (sold out)'}`;
  });
  if (cart.subtotal) lines.push(CART_PHRASES.subtotal(cart.subtotal));
  if (cart.discount_code) lines.push(CART_PHRASES.code(cart.discount_code));
  return lines;
}

function answered(text: string, suggestions: string[] = []): ComposedAnswer {
  return { text, outcome: 'answered', confidence: 0.95, suggestions };
}

function asking(text: string, suggestions: string[] = []): ComposedAnswer {
  return { text, outcome: 'clarified', confidence: 0.9, suggestions };
}
