import { cartResultSchema } from '@/core/contracts/cart-tool-results';
import { getProductResultSchema, searchProductsResultSchema } from '@/core/contracts/tool-results';
import { FAIR, productStrength } from '../evidence-strength';
import { readFollowUp } from '../follow-up';
import { findNamedProduct } from '../named-product';
import { getProduct, type PlannedCall, search } from '../planned-call';
import { type ConversationReading, resultsOf } from '../read-conversation';
import { findLine } from './find-line';
import { findOptions } from './find-options';
import type { CartWish } from './read-cart-wish';

/** What is looked up or done for a wish about the cart; nothing when the answer can be written. */
export function planCartCalls(reading: ConversationReading, wish: CartWish): PlannedCall[] {
  const done = new Set(reading.results.map((result) => result.name));
  switch (wish.kind) {
    case 'view':
      return done.size === 0 ? [{ name: 'view_cart', input: {} }] : [];
    case 'clear':
      return done.size === 0 ? [{ name: 'update_cart', input: { clear: true } }] : [];
    case 'checkout':
      return done.size === 0 ? [{ name: 'checkout_link', input: {} }] : [];
    case 'code':
      return done.size === 0 ? [{ name: 'checkout_link', input: { discount_code: wish.code } }] : [];
    case 'remove':
    case 'set':
      return planChange(reading, wish, done);
    case 'add':
      return planForProduct(reading, wish.words, done, 'add_to_cart', (id) => ({
        product: id,
        quantity: wish.quantity,
        ...findOptions(reading, wish.words),
      }));
    case 'notify':
      return planForProduct(reading, wish.words, done, 'subscribe_back_in_stock', (id) => ({
        product: id,
        ...(wish.email ? { email: wish.email } : {}),
        ...findOptions(reading, wish.words),
      }));
    case 'goes_with':
    case 'similar':
      return planForProduct(reading, wish.words, done, 'recommend_products', (id) => ({
        product: id,
        kind: wish.kind,
      }));
  }
}

/** Reads the cart, then changes the line that is meant. */
function planChange(
  reading: ConversationReading,
  wish: Extract<CartWish, { kind: 'remove' | 'set' }>,
  done: ReadonlySet<string>,
): PlannedCall[] {
  if (done.size === 0) return [{ name: 'view_cart', input: {} }];
  const [cart] = resultsOf(reading, 'view_cart', cartResultSchema);
  if (done.has('update_cart') || cart?.status !== 'ok') return [];
  const line = findLine(cart.cart, wish.words);
  if (!line) return [];
  return [
    {
      name: 'update_cart',
      input: { line: line.line, quantity: wish.kind === 'remove' ? 0 : wish.quantity },
    },
  ];
}

/** Finds out which product is meant, reads it, and then makes the call. */
function planForProduct(
  reading: ConversationReading,
  words: string,
  done: ReadonlySet<string>,
  tool: string,
  input: (productId: string) => Record<string, unknown>,
): PlannedCall[] {
  if (done.has(tool)) return [];
  const [detail] = resultsOf(reading, 'get_product', getProductResultSchema);
  if (detail) return [{ name: tool, input: input(detail.product.id) }];
  if (done.has('get_product')) return [];
  const [found] = resultsOf(reading, 'search_products', searchProductsResultSchema);
  const shown = findShown(reading, words);
  if (found) {
    const named = findNamedProduct(words, found.products);
    const fits = (product: typeof named | undefined) => product && productStrength(product.score) >= FAIR;
    // Words that name no other product choose among the options of the one in sight.
    if (shown && !fits(named)) return [getProduct(shown.id)];
    const meant = named ?? found.products[0];
    return meant && fits(meant) ? [getProduct(meant.id)] : [];
  }
  if (shown?.sure) return [getProduct(shown.id)];
  return words.length > 1 ? [search('search_products', words)] : [];
}

/**
 * A product of an earlier answer: named, numbered, pointed at, or the only one in sight. `sure` is false where the
 * message has words that may name another one: "add two enamel mugs" after a skillet.
 */
function findShown(reading: ConversationReading, words: string): { id: string; sure: boolean } | null {
  const [id] = readFollowUp(reading)?.productIds ?? [];
  if (id) return { id, sure: true };
  const named = findNamedProduct(words, reading.shown);
  if (named) return { id: named.id, sure: true };
  const [only] = reading.shown;
  if (!only || !reading.justShown || (words.length > 1 && reading.shown.length > 1)) return null;
  return { id: only.id, sure: words.length < 2 };
}
