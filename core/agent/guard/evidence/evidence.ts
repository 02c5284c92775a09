import { extractFacts } from '@/core/language/facts/extract-facts';
import type { Fact, FactKind } from '@/core/language/facts/fact';
import { phoneDigits, urlKey } from '@/core/language/facts/find-contacts';
import { FREE, tellsFree } from '@/core/language/facts/find-free';
import { idKey } from '@/core/language/facts/find-numbers';
import { priceKey } from '@/core/language/facts/find-prices';
import { toPlainView } from '@/core/language/facts/plain-view';
import { numberKey, readNumber } from '@/core/language/facts/read-number';
import { minorUnitDigits } from '@/core/shared/money';
import { toNumberKey } from '@/core/stores/orders/order-number';
import type { KnownFacts } from './known-facts';
import { NameBook } from './name-book';
import { walkResult } from './walk-result';

/** Kinds that a shopper's own words may bring into an answer: repeating them claims nothing. */
const ECHOED: ReadonlySet<FactKind> = new Set(['order', 'tracking', 'email', 'phone', 'number', 'measure']);
/** A span of time is a promise, whoever said it first. */
const SPAN_OF_TIME = /^(?:d|w|mo|y|h|min) /;
/** How many of something an answer may count by itself. */
const SMALL_COUNT = 10;
/** Numbers of pieces and tries. Others are attributes: they may be told with a unit. */
const COUNTS = new Set(
  'stock quantity shipped refunded cancelled more more_lines attempts_left min max step'.split(' '),
);
const ABOUT_PRODUCT = new Set(['description', 'summary']);
const ANYBODY = '*';
const TITLE_PARTS = ['title', 'brand', 'category', 'variant', 'name', 'carrier'];

/**
 * Everything that an answer may state: results of this turn's tools, what is known of the store, and what the shopper
 * wrote, as far as repeating it claims nothing. Grows with each tool.
 */
export class Evidence {
  readonly names = new NameBook();
  readonly #currency: string;
  readonly #facts = new Map<string, Set<string>>();
  /** Of prices and stock figures: whose they are; ANYBODY for those of no one product. */
  readonly #owners = new Map<string, Set<string>>();
  #owner: string | null = null;
  #shown = 0;

  constructor(known: KnownFacts) {
    this.#currency = known.currency;
    for (const text of [known.storeName, known.assistantName, known.instructions]) this.addText(text);
    if (known.websiteUrl) {
      this.#put('url', urlKey(known.websiteUrl));
      this.#put('url', urlKey(known.websiteUrl).replace(/\/.*$/, ''));
    }
    if (known.supportEmail) this.#put('email', known.supportEmail.toLowerCase());
    this.#addToday(known);
    for (const text of known.shopperTexts) this.#addEcho(text);
    for (const text of known.earlierAnswers) this.names.addText(text);
  }

  /** What a tool returned, or what it said when it failed. */
  addResult(output: unknown): void {
    const titled = new Set<object>();
    for (const { key, value, of, product } of walkResult(output)) {
      this.#owner = product;
      if (typeof value === 'number') this.#addNumber(key, value);
      else if (key === 'filters' || key === 'dropped_filters') this.#addLimits(value);
      else if (key === 'code' && of.status === 'code_refused') this.#put('refused', idKey(value));
      else this.#addString(key, value);
      if (TITLE_PARTS.includes(key) && !titled.has(of)) {
        titled.add(of);
        this.#addTitle(of);
      }
    }
    this.#owner = null;
  }

  /** All facts of a text may be repeated. */
  addText(text: string, except?: FactKind): void {
    for (const { kind, keys } of extractFacts(toPlainView(text), this.#currency))
      if (kind !== 'name' && kind !== except) for (const key of keys) this.#put(kind, key);
    if (tellsFree(text)) this.#put('price', FREE);
    for (const [number] of text.matchAll(/\d+(?:[.,\s'’]\d+)*/g)) this.#addReadings(number);
    this.names.addText(text);
  }

  has(kind: FactKind | 'limit' | 'refused', key: string): boolean {
    return this.#facts.get(kind)?.has(key) ?? false;
  }

  /** Whether a price or stock figure can be that of the product, as far as it is known whose it is. */
  canBelongTo(kind: FactKind, key: string, product: string): boolean {
    const owners = this.#owners.get(`${kind} ${key}`);
    return !owners || owners.has(product) || owners.has(ANYBODY);
  }

  /** Whether `value` can be a count of things that the answer shows. */
  isCount(value: number): boolean {
    return Number.isInteger(value) && value <= Math.max(SMALL_COUNT, this.#shown);
  }

  #addString(key: string, value: string): void {
    if (key === 'number' || key === 'order_number') this.#put('order', toNumberKey(value));
    if (key === 'discount_code' || key === 'code') this.#put('code', idKey(value));
    if (/url|page|link/.test(key)) this.#put('url', urlKey(value));
    if (value.length <= 60 && /\d/.test(value)) {
      this.#put('tracking', idKey(value));
      // A number in a field of its own may be written with its word before it.
      if (/^\S{4,}$/.test(value.trim())) this.#put('order', toNumberKey(value));
    }
    // Who writes about a product hands out no discounts; a text that does may have been planted.
    this.addText(value, ABOUT_PRODUCT.has(key) ? 'code' : undefined);
  }

  #addNumber(key: string, value: number): void {
    if (key.endsWith('_cents')) {
      this.#put('price', priceKey(this.#currency, value / 10 ** minorUnitDigits(this.#currency)));
      return;
    }
    if (key === 'stock') this.#put('stock', numberKey(value));
    this.#put('number', numberKey(value));
    if (key.endsWith('_minutes')) this.#put('measure', `min ${numberKey(value)}`);
    else if (!COUNTS.has(key)) this.#put('measure', `* ${numberKey(value)}`);
  }

  #addTitle(of: Record<string, unknown>): void {
    const options = typeof of.options === 'object' && of.options ? Object.values(of.options).flat() : [];
    const parts = [...TITLE_PARTS.map((part) => of[part]), ...options].filter(
      (part) => typeof part === 'string',
    );
    const reference = typeof of.ref === 'string' ? of.ref : null;
    if (reference || of.number !== undefined) this.#shown += 1;
    this.names.addTitle(parts, reference, typeof of.title === 'string' ? of.title : '');
  }

  /** What a search understood of the question: a limit that may be named as such, and no price of anything. */
  #addLimits(text: string): void {
    for (const { kind, keys } of extractFacts(toPlainView(text), this.#currency))
      for (const key of keys) this.#put(kind === 'price' ? 'limit' : kind === 'name' ? 'number' : kind, key);
    this.names.addText(text);
  }

  #addEcho(text: string): void {
    for (const { kind, keys } of extractFacts(toPlainView(text), this.#currency)) {
      for (const key of keys) {
        if (kind === 'price') this.#put('limit', key);
        else if (ECHOED.has(kind) && !SPAN_OF_TIME.test(key)) this.#put(kind, key);
      }
    }
    for (const [token] of text.matchAll(/[\p{L}\d][\p{L}\d/-]*\d[\p{L}\d/-]*/gu)) {
      this.#put('order', toNumberKey(token));
      this.#put('tracking', idKey(token));
    }
    for (const [number] of text.matchAll(/(?<![\p{L}\d.,])\d+(?![\p{L}\d.,]|\s?%)/gu))
      this.#addReadings(number);
    this.names.addText(text);
  }

  #addToday({ now, timeZone }: KnownFacts): void {
    const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(now);
    this.#put('date', day);
    this.#put('number', day.slice(0, 4));
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    this.#put('weekday', String(weekday === 0 ? 7 : weekday));
  }

  #addReadings(number: string): void {
    for (const value of readNumber(number)) this.#put('number', numberKey(value));
  }

  #put(kind: FactKind | 'limit' | 'refused', key: string): void {
    const keys = this.#facts.get(kind) ?? new Set();
    if (keys.size === 0) this.#facts.set(kind, keys);
    keys.add(key);
    if (kind === 'price' || kind === 'stock') {
      const owners = this.#owners.get(`${kind} ${key}`) ?? new Set();
      this.#owners.set(`${kind} ${key}`, owners.add(this.#owner ?? ANYBODY));
    }
    // A day may be told without its year; a telephone number without the country's.
    if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(key)) keys.add(key.slice(5)).add(key.slice(0, 7));
    if (kind === 'phone') {
      const digits = phoneDigits(key);
      for (let from = 1; digits.length - from >= 7 && from <= 3; from++)
        keys.add(digits.slice(from).replace(/^0+/, ''));
    }
  }
}

function isKnownName(names: NameBook, { keys: [name = '', product = '', place = 'sure'] }: Fact): boolean {
  if (names.knows(name, product || null)) return true;
  return place !== 'sure' && !names.resembles(name, place === 'article');
}

/** Whether `fact` is stated somewhere, whatever its format. */
export function isKnown(evidence: Evidence, fact: Fact): boolean {
  const any = (kind: FactKind | 'limit' | 'refused') => fact.keys.some((key) => evidence.has(kind, key));
  switch (fact.kind) {
    case 'name':
      return isKnownName(evidence.names, fact);
    case 'phone':
    case 'tracking':
      return any('phone') || any('tracking') || any('order');
    case 'order':
      return any('order') || any('tracking');
    case 'measure':
      return (
        any('measure') || fact.keys.some((key) => evidence.has('measure', `* ${key.replace(/^\S+ /, '')}`))
      );
    case 'number':
      return any('number') || fact.keys.some((key) => evidence.isCount(Number(key)));
    default:
      return any(fact.kind);
  }
}
