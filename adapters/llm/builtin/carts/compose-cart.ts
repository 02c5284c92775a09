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
import type { Words } from '../phrases/phrases-for';
import { type ConversationReading, resultsOf } from '../read-conversation';
import type { CartWish } from './read-cart-wish';

const MAX_CHOICES = 8;

/** Answers a wish about the cart from what the tools returned. */
export function composeCart(words: Words, reading: ConversationReading, wish: CartWish): ComposedAnswer {
  const { cart: phrases } = words;
  const [notice] = resultsOf(reading, 'subscribe_back_in_stock', backInStockResultSchema);
  if (notice) return composeNotice(words, notice);
  const [recommended] = resultsOf(reading, 'recommend_products', recommendResultSchema);
  if (recommended) {
    if (recommended.products.length === 0) return asking(phrases.nothingFound);
    const lines = recommended.products.map(
      (p) => `- ${nameWithPrice(words, p)}: ${words.fact(p.reason)} [${p.ref}]`,
    );
    const intro = wish.kind === 'goes_with' ? phrases.goesWith : phrases.similar;
    return { text: [intro, ...lines].join('\n'), outcome: 'answered', confidence: 0.8 };
  }
  const [checkout] = resultsOf(reading, 'checkout_link', checkoutResultSchema);
  if (checkout) return composeCheckout(words, checkout);
  const cart = ['add_to_cart', 'update_cart', 'view_cart'].flatMap((tool) =>
    resultsOf(reading, tool, cartResultSchema),
  )[0];
  if (!cart) return asking(phrases.whichProduct);
  const changed = reading.results.some(({ name }) => name === 'update_cart' || name === 'add_to_cart');
  if ((wish.kind === 'remove' || wish.kind === 'set') && !changed && cart.status === 'ok') {
    return asking(
      phrases.whichLine,
      cart.cart.lines
        .map(({ title }) =>
          wish.kind === 'remove' ? words.suggest.remove(title) : words.suggest.onlyOf(wish.quantity, title),
        )
        .slice(0, 4),
    );
  }
  return composeState(words, cart);
}

function composeState(words: Words, result: CartResult): ComposedAnswer {
  const { cart: phrases, suggest } = words;
  switch (result.status) {
    case 'ok':
      return answered([...result.notes, phrases.inCart, ...describeCart(words, result.cart)].join('\n'), [
        suggest.checkOut,
      ]);
    case 'empty':
      return answered(phrases.empty);
    case 'choose_variant': {
      const { product, variants } = result;
      const free = variants.filter((variant) => variant.available);
      const choices =
        variants.length <= MAX_CHOICES
          ? variants.map((variant) => describeVariant(words, variant))
          : describeOptions(product.options);
      return asking(
        [`${phrases.which(product.title)} [${product.ref}]`, ...choices].join('\n'),
        free.slice(0, MAX_CHOICES).map((variant) => variant.title),
      );
    }
    default:
      return composeHindrance(words, result);
  }
}

function describeVariant(
  { detail }: Words,
  { title, price, available }: ChooseVariant['variants'][number],
): string {
  return `- ${title}${price ? `, ${price}` : ''}${available ? '' : detail.soldOutMark}`;
}

function describeOptions(options: ChooseVariant['product']['options']): string[] {
  return Object.entries(options).map(([name, values]) => `- ${name}: ${values.join(', ')}`);
}

function composeCheckout(words: Words, result: CheckoutResult): ComposedAnswer {
  const { cart: phrases, suggest } = words;
  switch (result.status) {
    case 'ready':
      return answered([...result.notes, phrases.ready(result.checkout_url)].join('\n'));
    case 'empty':
      return answered(phrases.empty);
    case 'no_checkout': {
      const email = result.support_email ? ` ${phrases.noCheckoutEmail(result.support_email)}` : '';
      return answered([...describeCart(words, result.cart), `${phrases.noCheckout}${email}`].join('\n'), [
        suggest.person,
      ]);
    }
    default:
      return composeHindrance(words, result);
  }
}

type ChooseVariant = Extract<CartResult, { status: 'choose_variant' }>;
type Hindrance = Extract<
  CartResult,
  { status: 'out_of_stock' | 'quantity_not_allowed' | 'code_refused' | 'unavailable' }
>;

function composeHindrance(words: Words, result: Hindrance): ComposedAnswer {
  const { cart: phrases, suggest } = words;
  switch (result.status) {
    case 'out_of_stock': {
      const lines: string[] = [phrases.soldOut(result.title)];
      if (result.alternatives.length > 0) {
        lines.push(phrases.alternatives);
        lines.push(...result.alternatives.map((p) => `- ${nameWithPrice(words, p)} [${p.ref}]`));
      }
      if (result.can_notify) lines.push(phrases.canNotify);
      return answered(lines.join('\n'), result.can_notify ? [suggest.tellMe] : []);
    }
    case 'quantity_not_allowed':
      return asking(phrases.quantity(result.title, result.min, result.max, result.step));
    case 'code_refused':
      return answered(phrases.refused[result.reason](result.code), [suggest.checkOut]);
    case 'unavailable':
      return {
        text: phrases.unavailable,
        outcome: 'unsure',
        confidence: 0.3,
        suggestions: [suggest.person],
      };
  }
}

function composeNotice(
  { cart: phrases, suggest }: Words,
  notice: ReturnType<typeof backInStockResultSchema.parse>,
): ComposedAnswer {
  switch (notice.status) {
    case 'noted':
      return answered(phrases.noted(notice.title, notice.email));
    case 'in_stock':
      return answered(phrases.inStock(notice.title), [suggest.addToCart]);
    case 'email_needed':
      return asking(phrases.emailNeeded(notice.title));
    case 'not_possible':
      return answered(phrases.notPossible);
  }
}

function describeCart({ cart: phrases, detail }: Words, cart: CartFacts): string[] {
  const lines = cart.lines.map(({ quantity, title, variant, price, available }) => {
    const name = variant ? `${title} (${variant})` : title;
    return `- ${quantity} × ${name}${price ? `, ${price}` : ''}${available ? '' : detail.soldOutMark}`;
  });
  if (cart.subtotal) lines.push(phrases.subtotal(cart.subtotal));
  if (cart.discount_code) lines.push(phrases.code(cart.discount_code));
  return lines;
}

function answered(text: string, suggestions: string[] = []): ComposedAnswer {
  return { text, outcome: 'answered', confidence: 0.95, suggestions };
}

function asking(text: string, suggestions: string[] = []): ComposedAnswer {
  return { text, outcome: 'clarified', confidence: 0.9, suggestions };
}
