import { getProductResultSchema } from '@/core/contracts/tool-results';
import { type ConversationReading, resultsOf } from '../read-conversation';

/**
 * The options that a message names, of those which the product in this turn's results has: "the blue one in M" gives
 * { Colour: "Blue", Size: "M" }. Longer values first, so that "light blue" is not taken for "blue".
 */
export function findOptions(
  reading: ConversationReading,
  words: string,
): { options?: Record<string, string> } {
  const [detail] = resultsOf(reading, 'get_product', getProductResultSchema);
  let rest = ` ${normalise(words)} `;
  const chosen: Record<string, string> = {};
  const values = Object.entries(detail?.product.options ?? {}).flatMap(([name, list]) =>
    list.map((value) => ({ name, value, words: ` ${normalise(value)} ` })),
  );
  for (const option of values.sort((a, b) => b.words.length - a.words.length)) {
    if (chosen[option.name] !== undefined || !rest.includes(option.words)) continue;
    chosen[option.name] = option.value;
    rest = rest.replace(option.words, ' ');
  }
  return Object.keys(chosen).length > 0 ? { options: chosen } : {};
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();
}
