import type { ProductSummary, SearchProductsResult } from '@/core/contracts/tool-results';
import type { ComposedAnswer } from '../composed-answer';
import { confidenceOf, productStrength } from '../evidence-strength';
import { headNoun, singular } from '../head-noun';
import type { Words } from '../phrases/phrases-for';
import { withoutUnwanted } from '../unwanted-words';
import { shareIn, tellingWords } from './telling-words';

const MAX_SHOWN = 4;
/** A product this far below the best one is not worth a card. */
const NEAR_BEST = 0.8;
/** One that is what the question names may be further off. */
const NAMED_NEAR_BEST = 0.6;

/** Introduces the best products and shows their cards. */
export function composeProducts(
  words: Words,
  question: string,
  result: SearchProductsResult,
): ComposedAnswer | null {
  const { voice, suggest } = words;
  const shown = pickShown(question, result.products);
  const [best] = shown;
  if (!best) return null;
  const unknown = askedButUnknown(question, shown);
  const intro = unknown
    ? voice.nothingFits(`“${unknown}”`)
    : result.dropped_filters.length > 0
      ? voice.nothingFits(words.list(result.dropped_filters.map(words.fact)))
      : shown.length === 1
        ? voice.foundOne
        : voice.found(shown.length);
  const lines = shown.map((product) => `- ${nameWithPrice(words, product)} [${product.ref}]`);
  return {
    text: `${intro}\n${lines.join('\n')}`,
    outcome: 'answered',
    confidence: confidenceOf(
      productStrength(best.score) * (result.dropped_filters.length > 0 || unknown ? 0.7 : 1),
    ),
    suggestions: shown.length > 1 ? [suggest.compareTwo, suggest.cheaper] : [],
  };
}

const ASKS_WHETHER =
  /^\s*(hi|hey|hello)?[,!\s]*(do you (have|sell|carry|stock|offer)|have you got|got any|any)\b/i;
const MAX_NAMED = 2;

/** What "do you sell skis?" asks for when no word of it is in what was found; null when some is. */
function askedButUnknown(question: string, shown: readonly ProductSummary[]): string | null {
  if (!ASKS_WHETHER.test(question)) return null;
  const words = tellingWords(question);
  // "Skis" are a thing, which a title names; "vegan" may stand anywhere.
  const isThing = /[^s]s$/i.test(question.replace(/[?!.\s]+$/, ''));
  const there = shown
    .map((p) => `${p.title} ${p.category ?? ''} ${isThing ? '' : `${p.brand ?? ''} ${p.summary}`}`)
    .join(' ');
  const isUnknown = words.length > 0 && words.length <= MAX_NAMED && shareIn(words, there) === 0;
  return isUnknown ? words.join(' ') : null;
}

/**
 * When the question names a thing ("a tent for two"), things of that name come first and what merely has to do with it
 * (pegs) stays away. Among equals, what can be bought comes first.
 */
function pickShown(question: string, found: readonly ProductSummary[]): ProductSummary[] {
  const products = withoutUnwanted(question, found);
  const asked = new Set((question.toLowerCase().match(/\p{L}+/gu) ?? []).map(singular));
  const bestScore = products[0]?.score ?? 0;
  const named = products.filter(
    (p) => asked.has(headNoun(p.title)) && p.score >= bestScore * NAMED_NEAR_BEST,
  );
  const near = named.length > 0 ? named : products.filter((p) => p.score >= bestScore * NEAR_BEST);
  return [...near.filter((p) => p.in_stock), ...near.filter((p) => !p.in_stock)].slice(0, MAX_SHOWN);
}

export function nameWithPrice(
  { detail }: Words,
  product: Pick<ProductSummary, 'title' | 'price' | 'was' | 'in_stock'>,
): string {
  const price = product.price ? ` – ${product.price}${product.was ? detail.was(product.was) : ''}` : '';
  return `**${product.title}**${price}${product.in_stock ? '' : detail.soldOutMark}`;
}
