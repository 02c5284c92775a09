import type {
  ProductDetail,
  SearchKnowledgeResult,
  SearchProductsResult,
} from '@/core/contracts/tool-results';
import type { IntentReading } from '../intent/classify-intent';
import type { ConversationReading } from '../read-conversation';

export type Choice = 'detail' | 'knowledge' | 'products' | 'clarify' | 'decline' | 'unsure';

export interface Evidence {
  reading: ConversationReading;
  intent: IntentReading;
  search: SearchProductsResult | undefined;
  passages: SearchKnowledgeResult['passages'];
  detail: ProductDetail | undefined;
}

/** Scores from which a find counts as an answer. */
const SURE = 0.55;
const FAIR = 0.4;

/**
 * Which of the finds answers the question. Both searches have spoken; the intent tips the scale between them and
 * decides alone only where neither found anything good.
 */
export function chooseBetween({ reading, intent, search, passages, detail }: Evidence): Choice {
  const { scores } = intent;
  const passage = passages[0]?.score ?? 0;
  const product = search?.products[0]?.score ?? 0;
  const wantsGoods = Math.max(scores.shop, scores.detail);
  const wantsRules = Math.max(scores.knowledge, scores.order, scores.complaint);
  const lean = wantsRules - wantsGoods;

  if (detail) return passage >= SURE && lean > 0 ? 'knowledge' : 'detail';
  const offTopic = scores.offtopic - Math.max(wantsGoods, wantsRules);
  if (offTopic > 0.12 && product < SURE && passage < SURE) return 'decline';
  if (scores.vague > 0.6 && scores.vague > wantsGoods && product < SURE && passage < SURE) return 'clarify';

  const filtered = (search?.filters.length ?? 0) > 0;
  const goods = product - lean * 0.5 + (filtered ? 0.1 : 0);
  const rules = passage + lean * 0.5;
  if (rules >= goods && passage >= FAIR) return 'knowledge';
  if (goods > rules && product >= FAIR) return 'products';
  if (passage >= FAIR) return 'knowledge';
  if (product >= FAIR) return 'products';
  if (offTopic > 0.03) return 'decline';
  if (scores.vague > 0.45 && reading.question.length < 60) return 'clarify';
  return 'unsure';
}
