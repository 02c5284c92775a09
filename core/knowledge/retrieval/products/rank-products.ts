import { splitWords } from '@/core/knowledge/keywords/split-words';
import { stemPlural } from '@/core/knowledge/keywords/stem-plural';
import type { ProductOrder } from '../filters/product-filters';
import type { KeywordScores } from '../keywords/score-keywords';
import type { ProductCandidate, ProductDetails } from './product-candidates.queries';

/** What a product's place rests on; each is 0..1, cosines may be below. */
export interface ProductSignals {
  /** Likeness in meaning of product and question. */
  cosine: number;
  /** How well the words fit, as a share of the best possible fit. */
  keyword: number;
  /** Share of the question's words, by weight, that occur at all. */
  coverage: number;
  /** Likeness to what the best products have in common. */
  feedback: number;
}

export interface RankedCandidate {
  ordinal: number;
  signals: ProductSignals;
  /** Weighted sum of the signals, before it is brought to 0..1. */
  raw: number;
}

export interface RankedProduct extends RankedCandidate {
  details: ProductDetails;
}

/** Chosen on flat ground: docs/decisions/0003-hybrid-retrieval.md has the figures around them. */
const KEYWORD_WEIGHT = 0.8;
const COVERAGE_WEIGHT = 0.2;
const FEEDBACK_WEIGHT = 0.2;
const MAX_SCORE = 1 + KEYWORD_WEIGHT + COVERAGE_WEIGHT + FEEDBACK_WEIGHT;

/** So many of the best speak for what was meant. */
export const FEEDBACK_BEST = 10;

/** Candidates by what question and product have in common, best first. */
export function rankByQuestion(
  candidates: readonly ProductCandidate[],
  scores: KeywordScores,
): RankedCandidate[] {
  return candidates
    .map(({ ordinal, cosine }) => {
      const signals = {
        cosine,
        keyword: scores.keywordOf(ordinal),
        coverage: scores.coverageOf(ordinal),
        feedback: 0,
      };
      const raw = cosine + KEYWORD_WEIGHT * signals.keyword + COVERAGE_WEIGHT * signals.coverage;
      return { ordinal, signals, raw };
    })
    .sort(byScore);
}

/**
 * Lifts the products that are like the best ones: an accessory that merely names the thing is unlike the things
 * themselves. (Pseudo-relevance feedback after Rocchio, with the likeness to the centroid as a signal of its own.)
 *
 * @param details by ordinal; candidates without are dropped
 */
export function applyFeedback(
  ranked: readonly RankedCandidate[],
  details: ReadonlyMap<number, ProductDetails>,
): RankedProduct[] {
  return ranked
    .flatMap(({ ordinal, signals, raw }): RankedProduct[] => {
      const own = details.get(ordinal);
      if (!own) return [];
      const { feedback } = own;
      return [
        { ordinal, details: own, signals: { ...signals, feedback }, raw: raw + FEEDBACK_WEIGHT * feedback },
      ];
    })
    .sort(byScore);
}

/** The weighted sum as a share of the highest possible one, 0..1. */
export function productScore({ raw }: RankedCandidate): number {
  return Math.min(1, Math.max(0, raw / MAX_SCORE));
}

/** How close to the best score a product must be to compete on price. */
const PRICE_CONTEST_SHARE = 0.9;

/**
 * Sorts by price what fits the question about as well as the best does; the rest follows as it was. Where titles hold
 * all words of the question, only these compete: a mat "for any sleeping bag" is not the cheapest sleeping bag.
 *
 * @param terms of the question
 */
export function orderByPrice(
  ranked: readonly RankedProduct[],
  order: ProductOrder,
  terms: readonly string[],
): RankedProduct[] {
  if (order === 'relevance') return [...ranked];
  const threshold = (ranked[0]?.raw ?? 0) * PRICE_CONTEST_SHARE;
  const fitting = ranked.filter(({ raw }) => raw >= threshold);
  const named = fitting.filter(({ details }) => {
    const title = new Set(splitWords(details.title).map(stemPlural));
    return terms.every((term) => title.has(term));
  });
  const contest = new Set(named.length > 0 ? named : fitting);
  const price = ({ details }: RankedProduct) =>
    details.priceCents === null
      ? Number.POSITIVE_INFINITY
      : details.priceCents * (order === 'cheapest' ? 1 : -1);
  return [
    ...[...contest].sort((a, b) => price(a) - price(b) || byScore(a, b)),
    ...ranked.filter((product) => !contest.has(product)),
  ];
}

function byScore(a: RankedCandidate, b: RankedCandidate): number {
  return b.raw - a.raw || a.ordinal - b.ordinal;
}
