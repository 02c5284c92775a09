import { extractFacts } from '@/core/language/facts/extract-facts';
import type { Fact, FactKind } from '@/core/language/facts/fact';
import { toPlainView } from '@/core/language/facts/plain-view';
import { findNumbers } from './find-numbers';

const WITH_NUMBERS: ReadonlySet<FactKind> = new Set(['price', 'stock', 'percent', 'measure', 'number']);

/** "Here are 3 of them": small numbers count things, and are no facts of the shop. */
const SMALL = 10;

/**
 * Figures of an answer that stand in nothing the agent had before it. Looks at numbers alone and knows nothing of the
 * guard that answers go through: it is to notice when that guard lets something pass.
 * @param evidence results of tools, passages, cards and what the shopper wrote
 * @returns them as they are written, e.g. ["€59.90"]
 */
export function findUnsupported(answer: string, evidence: string, currency: string): string[] {
  const known = new Set(findNumbers(evidence));
  const doubtful = extractFacts(toPlainView(answer), currency).filter(
    (fact) => WITH_NUMBERS.has(fact.kind) && !isKnown(fact, known),
  );
  if (doubtful.length === 0) return [];
  // "Thirty days" in a policy supports "30 days".
  const keys = new Set(extractFacts(toPlainView(evidence), currency).flatMap((fact) => fact.keys));
  const unsupported = doubtful.filter((fact) => !fact.keys.some((key) => keys.has(key)));
  return [...new Set(unsupported.map(({ text }) => text))];
}

function isKnown({ kind, text }: Fact, known: ReadonlySet<string>): boolean {
  return findNumbers(text).every(
    (number) => known.has(number) || (kind === 'number' && Number(number) <= SMALL),
  );
}
