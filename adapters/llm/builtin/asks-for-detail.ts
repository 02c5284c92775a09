import type { ProductSummary } from '@/core/contracts/tool-results';
import { splitWords } from '@/core/knowledge/keywords/split-words';
import { tellingWords } from './compose/telling-words';
import type { IntentReading } from './intent/classify-intent';
import { startsWithName } from './named-product';

const ASKS = /(^|[.!?,]\s+|\band\s+)(is|are|was|does|do|can|could|how|what|which|will|where|contains?)\b/i;
const ASKS_STOCK = /\b(in stock|available|sold out|still (there|have)|left(?! (on|over|of|for|in)\b))\b/i;
const WISHES =
  /\b(do you (have|sell|carry|stock)|show me|looking for|i (need|want|would like)|suggest|recommend)\b/i;
/** "Lumens of the front light". */
const OF_THE = /^\p{L}+( \p{L}+)? (of|for) (the|your|a)\b/iu;
/** "Plover comfort temp": longer messages tell something. */
const TERSE = 6;
/** Told with every product. */
const ON_THE_CARD = new Set(['price', 'cost', 'much', 'expensive']);

/**
 * "Do you have the Cairn 65?" wants its card; "how heavy is the Cairn 65?" and "Cairn 65 weight" want a fact.
 * @param isOnlyOne nothing else of its kind was found
 */
export function asksForDetail(
  { scores }: IntentReading,
  question: string,
  named: ProductSummary,
  isOnlyOne: boolean,
): boolean {
  if (ASKS_STOCK.test(question)) return true;
  if (WISHES.test(question)) return namesOption(question, named);
  if (OF_THE.test(question)) return asksForMore(question, named);
  if (ASKS.test(question)) return scores.detail >= scores.knowledge - 0.1;
  const isTerse = question.split(/\s+/).length <= TERSE;
  return isTerse && (isOnlyOne || startsWithName(question, named)) && asksForMore(question, named);
}

/** "Do you have the Cairn 65 in green, M/L?" */
function namesOption(question: string, { options, title }: ProductSummary): boolean {
  const asked = new Set(splitWords(question));
  const inTitle = new Set(splitWords(title));
  return Object.values(options)
    .flat()
    .some((value) => {
      const words = splitWords(value);
      return words.length > 0 && words.every((word) => asked.has(word) && !inTitle.has(word));
    });
}

/** Words besides the name and the price: what is wanted of it. */
function asksForMore(question: string, { title, brand }: ProductSummary): boolean {
  const known = splitWords(`${title} ${brand ?? ''}`);
  const isOfTitle = (word: string) => known.some((one) => one.startsWith(word) || word.startsWith(one));
  return tellingWords(question).some((word) => !ON_THE_CARD.has(word) && !isOfTitle(word));
}
