import type { CartCard } from '@/core/contracts/cart-card';
import type { Citation } from '@/core/contracts/citation';
import type { OrderCard } from '@/core/contracts/order-card';
import type { ProductCard } from '@/core/contracts/product-card';

export type CitablePassage = Omit<Citation, 'number'>;

/**
 * The products and passages that tools returned in one turn, under the short names that an answer uses:
 * P1, P2 … for products, S1, S2 … for passages. The same product or passage keeps its name within the turn.
 */
export class ReferenceBook {
  readonly #products = new Map<string, ProductCard>();
  readonly #passages = new Map<string, CitablePassage>();
  readonly #names = new Map<string, string>();
  readonly #orders = new Map<string, OrderCard>();
  readonly #notices: string[];
  #question: string | null;
  #cart: CartCard | null = null;

  /** @param broken of an attempt at the same answer that was given up: what was done in it is done */
  constructor(broken?: ReferenceBook) {
    this.#notices = broken ? [...broken.#notices] : [];
    this.#question = broken ? broken.#question : null;
  }

  /** @returns the product's name, e.g. "P1" */
  addProduct(card: ProductCard): string {
    return this.#add('P', card.id, this.#products, card);
  }

  /** @returns the passage's name, e.g. "S1" */
  addPassage(passage: CitablePassage): string {
    return this.#add('S', passage.chunkId ?? `${passage.title}\n${passage.quote}`, this.#passages, passage);
  }

  /** The order is shown below the answer; only orders that the shopper may see get here. */
  addOrder(card: OrderCard): void {
    this.#orders.set(card.number, card);
  }

  /** The cart as it is now is shown below the answer. */
  showCart(card: CartCard): void {
    this.#cart = card;
  }

  /** Stands below the answer word for word, whatever a model makes of it: what was done, or cannot be done. */
  addNotice(text: string): void {
    if (!this.#notices.includes(text)) this.#notices.push(text);
  }

  /** The same for what the shopper is asked. Only one question can be answered with yes: the last one stands. */
  ask(text: string): void {
    this.#question = text;
  }

  get notices(): readonly string[] {
    return this.#question === null ? this.#notices : [...this.#notices, this.#question];
  }

  get orders(): OrderCard[] {
    return [...this.#orders.values()];
  }

  get cart(): CartCard | null {
    return this.#cart;
  }

  product(name: string): ProductCard | undefined {
    return this.#products.get(name);
  }

  passage(name: string): CitablePassage | undefined {
    return this.#passages.get(name);
  }

  /** The product's card by the shop's id, when a tool returned it in this turn. */
  productById(id: string): { name: string; card: ProductCard } | undefined {
    const name = this.#names.get(`P${id}`);
    const card = name ? this.#products.get(name) : undefined;
    return name && card ? { name, card } : undefined;
  }

  get products(): ReadonlyMap<string, ProductCard> {
    return this.#products;
  }

  get passages(): ReadonlyMap<string, CitablePassage> {
    return this.#passages;
  }

  #add<T>(prefix: 'P' | 'S', key: string, into: Map<string, T>, value: T): string {
    const known = this.#names.get(prefix + key);
    const name = known ?? `${prefix}${into.size + 1}`;
    this.#names.set(prefix + key, name);
    into.set(name, value);
    return name;
  }
}
