import type {
  ProductDetail,
  SearchKnowledgeResult,
  SearchProductsResult,
} from '@/core/contracts/tool-results';
import { CLEAR, FAIR, passageStrength, productStrength, VERY_CLEAR } from '../evidence-strength';
import type { IntentReading } from '../intent/classify-intent';
import type { ConversationReading } from '../read-conversation';

export type Choice = 'detail' | 'knowledge' | 'products' | 'clarify' | 'decline' | 'not-sold' | 'unsure';

export interface Evidence {
  reading: ConversationReading;
  intent: IntentReading;
  search: SearchProductsResult | undefined;
  passages: SearchKnowledgeResult['passages'];
  detail: ProductDetail | undefined;
}

/**
 * Which of the finds answers the question. Both searches have spoken; the intent tips the scale between them, and
 * decides alone only where neither found anything good.
 */
export function chooseBetween({ reading, intent, search, passages, detail }: Evidence): Choice {
  const { scores } = intent;
  const rules = passageStrength(passages[0]?.score);
  const goods = productStrength(search?.products[0]?.score);
  const wantsGoods = Math.max(scores.shop, scores.detail);
  const wantsRules = Math.max(scores.knowledge, scores.order, scores.complaint);
  const lean = wantsRules - wantsGoods;

  if (detail) return (rules >= CLEAR && lean > 0) || rules >= VERY_CLEAR ? 'knowledge' : 'detail';
  if (pointsAtNothing(reading)) return 'clarify';
  const nothingClear = goods < CLEAR && rules < CLEAR;
  const offTopic = scores.offtopic - Math.max(wantsGoods, wantsRules);
  if (offTopic > 0.12 && nothingClear) return reading.understood ? 'decline' : 'unsure';
  if (scores.vague > 0.5 && scores.vague > Math.max(wantsGoods, wantsRules) && nothingClear) return 'clarify';

  // A filter that was understood ("under €50") belongs to a product search.
  const filtered = (search?.filters.length ?? 0) > 0 ? 0.1 : 0;
  const goodsWeight = goods - lean + filtered;
  const rulesWeight = rules + lean;
  if (rulesWeight >= goodsWeight && rules >= FAIR) return 'knowledge';
  if (goods >= FAIR) return 'products';
  if (rules >= FAIR) return 'knowledge';
  if (scores.vague > 0.45 && reading.question.length < 60) return 'clarify';
  if (offTopic > 0.03 && reading.understood) return 'decline';
  if (intent.intent === 'shop' && reading.understood) return 'not-sold';
  return 'unsure';
}

/** "Which one is better?" when nothing was shown. */
function pointsAtNothing({ question, shown }: ConversationReading): boolean {
  return (
    shown.length === 0 &&
    /^(and )?(which|what about|how about|is|does|compare)\b.{0,12}\b(it|one|ones|these|those|them|that)\b.{0,24}$/i.test(
      question,
    )
  );
}
