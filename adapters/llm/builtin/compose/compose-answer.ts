import {
  getProductResultSchema,
  requestHumanResultSchema,
  searchKnowledgeResultSchema,
  searchProductsResultSchema,
} from '@/core/contracts/tool-results';
import type { Embedder } from '@/core/llm/embedder';
import type { LlmStoreFacts } from '@/core/llm/llm-provider';
import { composeCart } from '../carts/compose-cart';
import { readCartWish } from '../carts/read-cart-wish';
import type { ComposedAnswer } from '../composed-answer';
import { readFollowUp } from '../follow-up';
import type { IntentReading } from '../intent/classify-intent';
import { isSmallTalk } from '../intent/judge-intent';
import { composeOrder } from '../orders/compose-order';
import { readOrderWish } from '../orders/read-order-wish';
import { phrasesFor } from '../phrases/phrases-for';
import { type ConversationReading, resultsOf } from '../read-conversation';
import { chooseBetween } from './choose-between';
import { composeComparison } from './compose-comparison';
import { composeDetail } from './compose-detail';
import { composeKnowledge } from './compose-knowledge';
import { composeProducts } from './compose-products';
import { composeSmallTalk } from './compose-small-talk';
import { orderByTopic } from './order-by-topic';

/** The built-in answer from what the tools returned; nothing in it comes from anywhere else. */
export async function composeAnswer(
  embedder: Embedder,
  facts: LlmStoreFacts,
  reading: ConversationReading,
  intent: IntentReading,
): Promise<ComposedAnswer> {
  const words = phrasesFor(facts);
  const { voice, suggest } = words;
  const [handOff] = resultsOf(reading, 'request_human', requestHumanResultSchema);
  if (handOff) {
    return { text: handOff.tell, outcome: 'handed_off', confidence: 1 };
  }

  if (intent.intent === 'injection')
    return { text: voice.decline(facts), outcome: 'declined', confidence: 0.9 };

  const orderWish = readOrderWish(reading, intent);
  if (orderWish) return composeOrder(embedder, words, reading, orderWish);
  const cartWish = readCartWish(reading);
  if (cartWish) return composeCart(words, reading, cartWish);

  if (reading.results.length === 0 && isSmallTalk(intent, reading.question))
    return composeSmallTalk(facts, words, intent.intent);

  const details = resultsOf(reading, 'get_product', getProductResultSchema).map(({ product }) => product);
  const searches = resultsOf(reading, 'search_products', searchProductsResultSchema);
  const passages = orderByTopic(
    reading.question,
    resultsOf(reading, 'search_knowledge', searchKnowledgeResultSchema).flatMap((r) => r.passages),
  );
  const followUp = readFollowUp(reading);

  if (followUp?.kind === 'cheaper') {
    const [cheaper] = searches;
    const answer = cheaper ? composeProducts(words, reading.question, cheaper) : null;
    const held = answer && cheaper?.dropped_filters.length === 0;
    return held ? answer : { text: voice.noCheaper, outcome: 'answered', confidence: 0.6 };
  }
  if (details.length > 1) return composeComparison(words, details);
  // A comparison that was none has searched again: the last search has the whole question.
  const search = searches.at(-1);
  const choice = chooseBetween({ reading, intent, search, passages, detail: details[0] });
  switch (choice) {
    case 'detail':
      if (details[0]) return composeDetail(embedder, words, reading.question, details[0]);
      break;
    case 'knowledge': {
      const answer = await composeKnowledge(embedder, words, reading.question, passages);
      if (answer) return answer;
      break;
    }
    case 'products': {
      const answer = search ? composeProducts(words, reading.question, search) : null;
      if (answer) return answer;
      break;
    }
    case 'clarify':
      return { text: voice.askWhatKind, outcome: 'clarified', confidence: 0.5 };
    case 'decline':
      return { text: voice.decline(facts), outcome: 'declined', confidence: 0.8 };
    case 'not-sold':
      return {
        text: voice.notSold(facts),
        outcome: 'declined',
        confidence: 0.5,
        suggestions: [suggest.person],
      };
    case 'unsure':
      break;
  }
  return {
    text: voice.unsure(facts),
    outcome: 'unsure',
    confidence: 0.2,
    suggestions: [suggest.person],
  };
}
