import type { ReferenceBook } from './reference-book';

/** Longest run that may still become a reference, e.g. "[P1, P2, P3, S1]". */
const MAX_HELD = 48;
const COMPLETE = /^\[\s*([PS]\d{1,3})(?:\s*[,;]\s*[PS]\d{1,3})*\s*\]$/;
const MAYBE = /^\[[PS\d,;\s]*$/;

/**
 * Rewrites a streamed answer: "[S2]" becomes the shopper's source number "[1]", "[P1]" disappears from the text and
 * puts the product among the cards. Text is held back only while it may still become a reference.
 */
export class ReferenceRewriter {
  readonly #book: ReferenceBook;
  readonly #sources: string[] = [];
  readonly #products: string[] = [];
  #held = '';
  /** A space before a product reference goes with it. */
  #space = '';
  /** A reference has just been taken out: what stood around it is not to become one word or one number. */
  #apart = false;

  constructor(book: ReferenceBook) {
    this.#book = book;
  }

  /** Names of the passages in order of their first use: index 0 is source number 1. */
  get sources(): readonly string[] {
    return this.#sources;
  }

  /** Names of the products in order of their first use. */
  get products(): readonly string[] {
    return this.#products;
  }

  /** @returns what can be shown after this piece of the model's text */
  push(delta: string): string {
    let out = '';
    for (const character of delta) {
      if (this.#held === '') {
        if (character === '[') this.#held = '[';
        else if (character === ' ') {
          this.#apart = false;
          out += this.#space;
          this.#space = ' ';
        } else {
          const between = this.#apart && /[\p{L}\d]/u.test(character) ? ' ' : this.#space;
          out += between + character;
          this.#apart = false;
          this.#space = '';
        }
        continue;
      }
      this.#held += character;
      if (character === ']' && COMPLETE.test(this.#held)) out += this.#resolve();
      else if (!MAYBE.test(this.#held) || this.#held.length > MAX_HELD) out += this.#giveUp();
    }
    return out;
  }

  /** @returns what was still held back when the answer ended */
  flush(): string {
    const rest = this.#space + this.#held;
    this.#space = '';
    this.#held = '';
    return rest;
  }

  #giveUp(): string {
    const held = this.#held;
    this.#held = '';
    const again = held.lastIndexOf('[');
    const out = this.#space;
    this.#space = '';
    if (again <= 0) return out + held;
    // "[[P1]": the second bracket may begin a reference.
    this.#held = held.slice(again);
    return out + held.slice(0, again);
  }

  #resolve(): string {
    const names = this.#held.match(/[PS]\d{1,3}/g) ?? [];
    this.#held = '';
    let numbers = '';
    for (const name of names) {
      if (name.startsWith('P')) {
        if (this.#book.product(name) && !this.#products.includes(name)) this.#products.push(name);
      } else if (this.#book.passage(name)) {
        if (!this.#sources.includes(name)) this.#sources.push(name);
        numbers += `[${this.#sources.indexOf(name) + 1}]`;
      }
    }
    this.#apart = numbers === '';
    const out = numbers === '' ? '' : this.#space + numbers;
    this.#space = '';
    return out;
  }
}
