import { minorUnitDigits, parsePriceCents } from '@/core/shared/money';
import { cleanLine, cleanText } from '@/core/shared/text-files/clean-text';
import { decodeTitle, htmlToPlainText } from '@/core/shared/text-files/html-to-plain-text';
import type { AttributeValue } from './imported-product';

/** Postgres' integer: no price or stock may be beyond it. */
export const MAX_INTEGER = 2_147_483_647;
/** An index entry must fit into a third of a database page, so titles and ids are bounded. */
const MAX_TITLE_CHARS = 500;
const MAX_ID_CHARS = 255;
const MAX_DESCRIPTION_CHARS = 50_000;
const MAX_ATTRIBUTES = 200;
const MAX_URL_CHARS = 2000;

/** A title without entities and tags, on one line, cut to what is stored. */
export const readTitle = (text: string): string => cleanLine(decodeTitle(text), MAX_TITLE_CHARS);
/** An id of a file on one line, cut to what is stored. */
export const readId = (text: string): string => cleanLine(text, MAX_ID_CHARS);
/** A brand, category or the like on one line; null when nothing is left. */
export const readName = (text: string): string | null => cleanLine(decodeTitle(text), MAX_ID_CHARS) || null;
/** A description as plain text, cut to what is stored. */
export const readDescription = (html: string): string =>
  cleanText(htmlToPlainText(html), MAX_DESCRIPTION_CHARS);

/** Tags as given, without empty ones and repetitions. */
export function readTags(parts: readonly string[]): string[] {
  const tags = parts.map((tag) => cleanLine(decodeTitle(tag), MAX_ID_CHARS)).filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, 250);
}

/**
 * An absolute http(s) address; relative ones are resolved against the shop's own.
 * @returns null for anything that a shopper could not open
 */
export function readUrl(text: string, websiteUrl: string | null): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MAX_URL_CHARS) return null;
  const url = URL.parse(trimmed, websiteUrl ?? undefined);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

/**
 * Price in a shop's export.
 * @param decimals 'point': written by a machine, the point is always decimal ("1.299" is 1.30).
 *   'local': written for people ("1.299" is 1,299), but never with more than three digits between separators.
 * @returns integer, minor units; null for no price; undefined for a text that is none, or one out of range
 */
export function readPrice(
  text: string,
  currency: string,
  decimals: 'point' | 'local',
): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const plain = trimmed.replace(/^'/, '');
  const exact = decimals === 'point' ? /^\d+(\.\d+)?$/ : /^\d+[.,]\d{4,}$/;
  const cents = exact.test(plain)
    ? Math.round(Number(plain.replace(',', '.')) * 10 ** minorUnitDigits(currency))
    : parsePriceCents(plain, currency);
  return cents === null || cents > MAX_INTEGER ? undefined : cents;
}

/** Pieces in stock; null when the text holds no number ("", "n/a"). Fractions are rounded down. */
export function readStock(text: string): number | null {
  const number = Number(text.trim().replace(/^'/, '').replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(number)) return null;
  return Math.max(-MAX_INTEGER, Math.min(MAX_INTEGER, Math.floor(number)));
}

/** A price before reduction says something only when it is above the price. */
export function keepCompareAt(priceCents: number | null, compareAtCents: number | null): number | null {
  return priceCents !== null && compareAtCents !== null && compareAtCents > priceCents
    ? compareAtCents
    : null;
}

/** Attributes as a flat object with bounded names, texts and number of entries. */
export function readAttributes(entries: Iterable<[string, unknown]>): Record<string, AttributeValue> {
  const attributes: Record<string, AttributeValue> = {};
  let count = 0;
  for (const [name, value] of entries) {
    const key = cleanLine(name, 100);
    const flat = flatten(value);
    if (key === '' || key === '__proto__' || flat === null || count >= MAX_ATTRIBUTES) continue;
    attributes[key] = flat;
    count++;
  }
  return attributes;
}

function flatten(value: unknown): AttributeValue | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return flatten(value.filter((part) => typeof part !== 'object').join(', '));
  if (typeof value !== 'string') return null;
  return cleanText(htmlToPlainText(value), 1000) || null;
}
