import { extractFacts } from '@/core/language/facts/extract-facts';
import type { FactKind } from '@/core/language/facts/fact';
import { toPlainView } from '@/core/language/facts/plain-view';

/** What a test can look for: an answer in other words still has it. */
const TELLING: ReadonlySet<FactKind> = new Set([
  'price',
  'percent',
  'measure',
  'date',
  'email',
  'url',
  'phone',
]);

/**
 * The facts of a text by which another text that says the same is recognised, the first ones first.
 * @param currency of the store, ISO 4217
 */
export function findTellingFacts(text: string, currency: string, limit: number): string[] {
  const facts = extractFacts(toPlainView(text), currency).filter(
    // "Free" is a price without a figure, and more than a word has to be said of it.
    (fact) => TELLING.has(fact.kind) && (fact.kind !== 'price' || /\d/.test(fact.text)),
  );
  const texts = facts.map(({ kind, text, keys }) => ({ text, key: `${kind} ${keys[0]}` }));
  const first = texts.filter(
    ({ text, key }, at) => texts.findIndex((other) => other.key === key || other.text === text) === at,
  );
  return first.slice(0, limit).map((fact) => fact.text);
}
