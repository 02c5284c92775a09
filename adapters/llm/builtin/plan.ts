import {
  getProductResultSchema,
  searchKnowledgeResultSchema,
  searchProductsResultSchema,
} from '@/core/contracts/tool-results';
import { minorUnitDigits } from '@/core/shared/money';
import { type FollowUp, readFollowUp } from './follow-up';
import type { IntentReading } from './intent/classify-intent';
import type { Intent } from './intent/prototypes';
import { type ConversationReading, resultsOf } from './read-conversation';
import { splitComparison } from './split-comparison';

/** The next tool calls; none when everything is there for the answer. */
export type PlannedCall = { name: string; input: Record<string, unknown> };

const SMALL_TALK: readonly Intent[] = ['greeting', 'thanks', 'goodbye', 'about_bot'];

/** Small talk needs a clear reading: "hi, do you ship to Spain?" is a question. */
export function isSmallTalk({ intent, scores, certain }: IntentReading, question: string): boolean {
  if (!SMALL_TALK.includes(intent)) return false;
  if (certain) return true;
  const serious = Math.max(scores.shop, scores.detail, scores.knowledge, scores.order, scores.complaint);
  return scores[intent] > 0.5 && scores[intent] > serious + 0.15 && question.split(/\s+/).length <= 9;
}

/** What the built-in answerer looks up, step by step. Deterministic: the same messages give the same calls. */
export function planCalls(
  reading: ConversationReading,
  intent: IntentReading,
  currency: string,
): PlannedCall[] {
  const first = reading.results.length === 0;
  const followUp = readFollowUp(reading);
  if (first) return firstCalls(reading, intent, followUp);
  return laterCalls(reading, intent, followUp, currency);
}

function firstCalls(
  reading: ConversationReading,
  intent: IntentReading,
  followUp: FollowUp | null,
): PlannedCall[] {
  const { question } = reading;
  if (question === '' || isSmallTalk(intent, question)) return [];
  if (intent.intent === 'human' && (intent.certain || intent.scores.human > 0.6)) {
    return [humanCall('The shopper asked for a person.', question)];
  }
  if (followUp) {
    const ids = followUp.kind === 'about' ? followUp.productIds.slice(0, 1) : followUp.productIds;
    const details = ids.map((id) => ({ name: 'get_product', input: { product_id: id } }));
    // "Can I return it?" points at a product but asks for a rule.
    return followUp.kind === 'about' ? [...details, search('search_knowledge', question)] : details;
  }
  const sides = splitComparison(question);
  if (sides) return sides.map((side) => search('search_products', side, { limit: 1 }));
  return [search('search_products', question), search('search_knowledge', question)];
}

function laterCalls(
  reading: ConversationReading,
  intent: IntentReading,
  followUp: FollowUp | null,
  currency: string,
): PlannedCall[] {
  const done = new Set(reading.results.map((result) => result.name));
  const details = resultsOf(reading, 'get_product', getProductResultSchema);
  const found = resultsOf(reading, 'search_products', searchProductsResultSchema);

  if (followUp?.kind === 'cheaper' && !done.has('search_products')) {
    const prices = details.flatMap(({ product }) => product.price_cents ?? []);
    if (prices.length === 0) return [search('search_products', reading.previousQuestion ?? reading.question)];
    const below = (Math.min(...prices) - 1) / 10 ** minorUnitDigits(currency);
    return [search('search_products', reading.previousQuestion ?? reading.question, { max_price: below })];
  }
  if (done.has('get_product') || done.has('request_human')) return [];

  if (splitComparison(reading.question) && found.length > 1) {
    const ids = [...new Set(found.flatMap(({ products }) => products[0]?.id ?? []))];
    return ids.length > 1 ? ids.map((id) => ({ name: 'get_product', input: { product_id: id } })) : [];
  }
  const top = found[0]?.products[0];
  if (top && asksForDetail(intent, reading.question, top.title)) {
    return [{ name: 'get_product', input: { product_id: top.id } }];
  }
  if (reading.previousOutcome === 'unsure' && isUnsure(reading)) {
    return [humanCall('The agent could not answer twice in a row.', reading.question)];
  }
  return [];
}

/** A question about one product that it names: most words of the title stand in the question. */
function asksForDetail(intent: IntentReading, question: string, title: string): boolean {
  if (intent.scores.detail < intent.scores.shop - 0.05 && intent.intent !== 'detail') return false;
  const asked = new Set(question.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const covered = words.filter((word) => asked.has(word)).length;
  return words.length > 0 && covered >= 2 && covered / Math.min(words.length, 5) >= 0.5;
}

/** Neither search has anything that fits. */
export function isUnsure(reading: ConversationReading): boolean {
  const products = resultsOf(reading, 'search_products', searchProductsResultSchema).flatMap(
    (r) => r.products,
  );
  const passages = resultsOf(reading, 'search_knowledge', searchKnowledgeResultSchema).flatMap(
    (r) => r.passages,
  );
  return (products[0]?.score ?? 0) < 0.35 && (passages[0]?.score ?? 0) < 0.35;
}

function search(name: string, query: string, more: Record<string, unknown> = {}): PlannedCall {
  return { name, input: { query: query.slice(0, 500), ...more } };
}

function humanCall(reason: string, question: string): PlannedCall {
  return {
    name: 'request_human',
    input: { reason, summary: `The shopper wrote: “${question.slice(0, 400)}”` },
  };
}
