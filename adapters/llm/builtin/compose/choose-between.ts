import type {
  ProductDetail,
  SearchKnowledgeResult,
  SearchProductsResult,
} from '@/core/contracts/tool-results';
import { findCountries } from '@/core/language/places/countries';
import { CLEAR, FAIR, passageStrength, productStrength, VERY_CLEAR } from '../evidence-strength';
import { asksForRule } from '../intent/asks-for-rule';
import type { IntentReading } from '../intent/classify-intent';
import { namesOffTopic } from '../intent/is-off-topic';
import type { ConversationReading } from '../read-conversation';
import { fitsCountry } from './fits-country';
import { shareIn, tellingWords } from './telling-words';

export type Choice = 'detail' | 'knowledge' | 'products' | 'clarify' | 'decline' | 'not-sold' | 'unsure';

export interface Evidence {
  reading: ConversationReading;
  intent: IntentReading;
  search: SearchProductsResult | undefined;
  passages: SearchKnowledgeResult['passages'];
  detail: ProductDetail | undefined;
}

/** A word of the shop's rules in the question weighs as much as a clear difference between the intents. */
const RULE_WORD = 0.3;
/** What a clear wish for rules adds to a passage that is about the same thing, per unit of the difference. */
const WISH_FOR_RULES = 0.8;
const WISH_AT_MOST = 0.45;
/** Below this a passage is merely the nearest there is. */
const LEAST = 0.4;
/** A passage with so many of the question's words is about it, however it is put. */
const MOST_WORDS = 0.75;
const HALF = 0.5;
/** What it speaks for a passage that it has all of the question's words, and no product has one. */
const COVERED = 0.6;

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
  const ruled = asksForRule(reading.question);
  const lean = wantsRules - wantsGoods + (ruled ? RULE_WORD : 0);
  const enough = rules >= FAIR || (rules >= LEAST && isAboutTheSame(reading, passages, rules, lean));

  if (detail) {
    const isRule = (rules >= CLEAR && lean > 0) || rules >= VERY_CLEAR || (ruled && enough && lean > 0);
    return isRule ? 'knowledge' : 'detail';
  }
  if (pointsAtNothing(reading)) return 'clarify';
  const nothingClear = goods < CLEAR && rules < CLEAR;
  const offTopic = scores.offtopic - Math.max(wantsGoods, wantsRules);
  if (nothingClear && namesOffTopic(`${reading.question} ${reading.written}`)) return 'decline';
  if (offTopic > 0.12 && nothingClear) return reading.understood ? 'decline' : 'unsure';
  if (scores.vague > 0.5 && scores.vague > Math.max(wantsGoods, wantsRules) && nothingClear) return 'clarify';

  // A filter that was understood ("under €50") belongs to a product search.
  const filtered = (search?.filters.length ?? 0) > 0 ? 0.1 : 0;
  const goodsWeight = goods - lean + filtered;
  const rulesWeight = rules + lean + COVERED * Math.max(0, coveredMore(reading, passages, search));
  if (rulesWeight >= goodsWeight && enough) return 'knowledge';
  if (goods >= FAIR) return 'products';
  if (enough) return 'knowledge';
  if (scores.vague > 0.45 && reading.question.length < 60) return 'clarify';
  if (offTopic > 0.03 && reading.understood) return 'decline';
  if (intent.intent === 'shop' && reading.understood) return 'not-sold';
  return 'unsure';
}

/** How much more of the question's words the best passage has than the best product. */
function coveredMore(
  { question }: ConversationReading,
  [passage]: Evidence['passages'],
  search: SearchProductsResult | undefined,
): number {
  const [product] = search?.products ?? [];
  if (!passage) return 0;
  const words = tellingWords(question);
  const inProduct = product
    ? `${product.title} ${product.category ?? ''} ${product.brand ?? ''} ${product.summary}`
    : '';
  return shareIn(words, `${passage.title} ${passage.text}`) - shareIn(words, inProduct);
}

/** A clear wish for a rule and a passage with the question's own words: the rule is there, in few or other words. */
function isAboutTheSame(
  { question }: ConversationReading,
  passages: Evidence['passages'],
  rules: number,
  lean: number,
): boolean {
  const [best] = passages;
  if (!best) return false;
  const share = shareIn(tellingWords(question), `${best.title} ${best.text}`);
  if (share >= MOST_WORDS || (share >= HALF && rules >= HALF)) return true;
  const wish = WISH_FOR_RULES * Math.min(WISH_AT_MOST, Math.max(0, lean));
  const countries = asksForRule(question) ? findCountries(question) : [];
  if (lean > 0 && passages.some(({ text }) => fitsCountry(text, countries) > 0)) return true;
  return rules + wish >= FAIR && share > 0;
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
