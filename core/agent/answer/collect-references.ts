import type { CartCard } from '@/core/contracts/cart-card';
import type { Citation } from '@/core/contracts/citation';
import type { OrderCard } from '@/core/contracts/order-card';
import type { ProductCard } from '@/core/contracts/product-card';
import type { ReferenceBook } from '../grounding/reference-book';
import type { AnswerDraft } from './answer-draft';

const MAX_CARDS = 6;

/** The cards and numbered sources that belong to a finished answer. */
export function collectReferences(
  draft: AnswerDraft,
  book: ReferenceBook,
): { products: ProductCard[]; citations: Citation[]; orders: OrderCard[]; cart: CartCard | null } {
  const citations = draft.sources.flatMap((name, i): Citation[] => {
    const passage = book.passage(name);
    return passage ? [{ number: i + 1, ...passage }] : [];
  });
  const products = draft.products.flatMap((name) => book.product(name) ?? []);
  // Models forget references: a product that the answer names in full is shown all the same.
  const text = draft.text.toLowerCase();
  for (const card of book.products.values()) {
    const known = products.some((product) => product.id === card.id);
    if (!known && card.title.length > 6 && text.includes(card.title.toLowerCase())) products.push(card);
  }
  return { products: products.slice(0, MAX_CARDS), citations, orders: book.orders, cart: book.cart };
}
