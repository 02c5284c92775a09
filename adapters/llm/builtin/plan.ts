import {
  getProductResultSchema,
  type ProductSummary,
  type SearchProductsResult,
  searchKnowledgeResultSchema,
  searchProductsResultSchema,
} from '@/core/contracts/tool-results';
import { minorUnitDigits } from '@/core/shared/money';
import { asksForDetail } from './asks-for-detail';
import { planCartCalls } from './carts/plan-cart';
import { readCartWish } from './carts/read-cart-wish';
import { FAIR, passageStrength, productStrength } from './evidence-strength';
import { completeQuestion, type FollowUp, readFollowUp } from './follow-up';
import { headNoun } from './head-noun';
import type { IntentReading } from './intent/classify-intent';
import { isAngry, isSmallTalk, wantsPerson } from './intent/judge-intent';
import { findClosestTitle, findNamedProduct, findOnlyOfItsKind } from './named-product';
import { planOrderCalls } from './orders/plan-order';
import { readOrderWish } from './orders/read-order-wish';
import { splitClauses } from './parts/split-clauses';
import { callPerson, getProduct, type PlannedCall, search } from './planned-call';
import { type ConversationReading, resultsOf } from './read-conversation';
import { splitComparison } from './split-comparison';
import { withoutUnwanted } from './unwanted-words';

/** Sides of a comparison are looked up broadly: the best hit need not be the one that was named. */
const SIDE_LIMIT = 4;
const MAX_COMPARED = 3;
/** A name counts even where the rest of the question fits badly, but not on a product that has nothing to do with it. */
const NAMED = 0.55;
const ASKS_TO_COMPARE = /\b(compare|comparison|differences?|differ|vs\.?|versus|vergleich\w*)\b/i;

/**
 * What is looked up next; nothing when everything is there for the answer. Deterministic: the same messages give the
 * same calls.
 */
export function planCalls(
  reading: ConversationReading,
  intent: IntentReading,
  currency: string,
): PlannedCall[] {
  const person = reading.results.length === 0 ? wantsTeam(reading, intent) : null;
  if (person) return [person];
  const wish = readOrderWish(reading, intent);
  if (wish) return planOrderCalls(reading, wish);
  const cartWish = readCartWish(reading);
  if (cartWish) return planCartCalls(reading, cartWish);
  const followUp = readFollowUp(reading);
  if (reading.results.length === 0) return firstCalls(reading, intent, followUp);
  return laterCalls(reading, intent, followUp, currency);
}

function wantsTeam({ question, written }: ConversationReading, intent: IntentReading): PlannedCall | null {
  if (wantsPerson(intent)) return callPerson('The shopper asked for a person.');
  return isAngry(intent, question) || isAngry(intent, written) ? callPerson('The shopper is upset.') : null;
}

function firstCalls(
  reading: ConversationReading,
  intent: IntentReading,
  followUp: FollowUp | null,
): PlannedCall[] {
  const { question } = reading;
  if (question === '' || isSmallTalk(intent, question) || intent.intent === 'injection') return [];
  if (followUp) {
    const details = followUp.productIds.map((id) => getProduct(id));
    // "Can I return it?" points at a product but asks for a rule.
    return followUp.kind === 'about' ? [...details, search('search_knowledge', reading.written)] : details;
  }
  const compared = splitComparison(question);
  if (compared) return compared.sides.map((side) => search('search_products', side, { limit: SIDE_LIMIT }));
  return bothSearches(completeQuestion(reading), completeQuestion(reading.asWritten ?? reading));
}

function laterCalls(
  reading: ConversationReading,
  intent: IntentReading,
  followUp: FollowUp | null,
  currency: string,
): PlannedCall[] {
  const { question } = reading;
  const done = new Set(reading.results.map((result) => result.name));
  const found = resultsOf(reading, 'search_products', searchProductsResultSchema);
  if (followUp?.kind === 'cheaper' && !done.has('search_products')) return [searchCheaper(reading, currency)];
  if (done.has('get_product') || done.has('request_human')) return [];

  const compared = splitComparison(question);
  if (compared && !done.has('search_knowledge')) {
    const [leftFound, rightFound] = [found[0]?.products ?? [], found[1]?.products ?? []];
    const left = findClosestTitle(compared.sides[0], leftFound) ?? (compared.sure ? leftFound[0] : undefined);
    const right =
      findClosestTitle(compared.sides[1], rightFound, left?.title) ??
      (compared.sure ? rightFound[0] : undefined);
    const picks = [left, findCounterpart(compared.sides[1], left, right, found)].filter(
      (pick) => pick && productStrength(pick.score) >= NAMED,
    );
    const ids = [...new Set(picks.flatMap((pick) => pick?.id ?? []))];
    return ids.length > 1 ? ids.map((id) => getProduct(id)) : bothSearches(question, reading.written);
  }

  const products = withoutUnwanted(question, found.at(-1)?.products ?? []);
  if (ASKS_TO_COMPARE.test(question) && productStrength(products[0]?.score) >= FAIR) {
    const near = products
      .filter((product) => product.score > (products[0]?.score ?? 0) * 0.85)
      .slice(0, MAX_COMPARED);
    if (near.length > 1) return near.map((product) => getProduct(product.id));
  }
  const onlyOne = findOnlyOfItsKind(question, products);
  const named = findNamedProduct(question, products) ?? onlyOne;
  const isKnown = named && productStrength(named.score) >= NAMED;
  if (isKnown && asksForDetail(intent, question, named, named === onlyOne)) return [getProduct(named.id)];
  if (reading.previousOutcome === 'unsure' && !hasFairFind(reading)) {
    return [callPerson('The agent could not answer twice in a row.')];
  }
  return [];
}

/**
 * "Carbon poles vs aluminium" leaves the thing out on one side: what was found for it is of another kind, and what is
 * meant was found with the other side.
 */
function findCounterpart(
  side: string,
  left: ProductSummary | undefined,
  right: ProductSummary | undefined,
  found: readonly SearchProductsResult[],
): ProductSummary | undefined {
  if (!left || (right && headNoun(right.title) === headNoun(left.title))) return right;
  const alike = found
    .flatMap(({ products }) => products)
    .filter(({ id, title }) => id !== left.id && headNoun(title) === headNoun(left.title));
  return findClosestTitle(side, alike) ?? alike[0] ?? right;
}

/** Whether one of the two searches found something worth showing. */
export function hasFairFind(reading: ConversationReading): boolean {
  const products = resultsOf(reading, 'search_products', searchProductsResultSchema).flatMap(
    (r) => r.products,
  );
  const passages = resultsOf(reading, 'search_knowledge', searchKnowledgeResultSchema).flatMap(
    (r) => r.passages,
  );
  return productStrength(products[0]?.score) >= FAIR || passageStrength(passages[0]?.score) >= FAIR;
}

function searchCheaper(reading: ConversationReading, currency: string): PlannedCall {
  const details = resultsOf(reading, 'get_product', getProductResultSchema).map(({ product }) => product);
  // More of the same kind, whatever the words were that led to it.
  const wish = details[0] ? `${headNoun(details[0].title)} ${details[0].category ?? ''}` : reading.question;
  const prices = details.flatMap((product) => product.price_cents ?? []);
  if (prices.length === 0) return search('search_products', wish);
  const below = (Math.min(...prices) - 1) / 10 ** minorUnitDigits(currency);
  return search('search_products', wish, { max_price: below });
}

/** Looked up as it was written: the searches put it into English themselves, and find what is in its own language. */
function bothSearches(question: string, written: string): PlannedCall[] {
  const wish = question === written ? withoutStockQuestion(question) : written;
  return [search('search_products', wish), search('search_knowledge', written), ...searchFocus(written)];
}

/** Of "I bought boots last week and they pinch. Can I send them back?" the question itself is looked up as well. */
function searchFocus(written: string): PlannedCall[] {
  const { questions, hasStory } = splitClauses(written);
  const [focus] = questions;
  return focus && hasStory && questions.length === 1 ? [search('search_knowledge', focus)] : [];
}

/** "Is the stove in stock?" asks about the stove, sold out or not; as a filter it would hide the answer. */
function withoutStockQuestion(question: string): string {
  if (!/^\s*(is|are|do you (still )?have)\b/i.test(question)) return question;
  return question.replace(/\b((still )?(in stock|available)|left)\b/gi, ' ').trim() || question;
}
