import { splitWords } from '@/core/knowledge/keywords/split-words';
import { BAD_WORDS, BOOSTERS, GOOD_WORDS, NEGATORS } from './mood-words';

const MOODS: ReadonlyMap<string, number> = new Map([...readList(GOOD_WORDS, 1), ...readList(BAD_WORDS, -1)]);
/** Words shorter than this count only when they stand alone: "arg" is not the beginning of "argument". */
const SHORTEST_BEGINNING = 4;
const LONGEST_BEGINNING = 14;
/** Words before a mood that can turn or strengthen it. */
const REACH = 3;
const GLAD = /[😀😃😄😊🙂😍❤👍🎉🙏]/gu;
const CROSS = /[😠😡🤬👎😤💩]/gu;
/** Sum at which a message counts as about three quarters of the way to an end of the scale. */
const SOFTENING = 12;

function readList(list: string, sign: 1 | -1): [string, number][] {
  return list.split(/\s+/).flatMap((entry): [string, number][] => {
    const [word = '', strength = '1'] = entry.split(':');
    return word && strength !== '0' ? [[word, sign * Number(strength)]] : [];
  });
}

/**
 * The mood of a message, -1 (furious) to 1 (delighted); 0 for one without. By words of seven languages and some of
 * Polish, Swedish and Danish; "not bad" is not bad.
 */
export function readSentiment(text: string): number {
  const words = splitWords(text.slice(0, 2_000).replace(/n['’]t\b/g, ' not'));
  let sum = 0;
  for (const [i, word] of words.entries()) {
    const mood = moodOf(word);
    if (mood === 0) continue;
    const before = words.slice(Math.max(0, i - REACH), i);
    const boosted = before.some((one) => BOOSTERS.has(one)) ? 1.4 : 1;
    // What is denied counts less than its opposite would.
    const turned = before.some((one) => NEGATORS.has(one)) ? -0.6 : 1;
    sum += mood * boosted * turned;
  }
  sum += 2 * ((text.match(GLAD) ?? []).length - 2 * (text.match(CROSS) ?? []).length);
  if (sum < 0) sum *= 1 + 0.25 * Math.min(3, (text.match(/!/g) ?? []).length) + (isShouted(text) ? 0.5 : 0);
  return Math.round((sum / Math.sqrt(sum * sum + SOFTENING)) * 100) / 100;
}

function moodOf(word: string): number {
  const whole = MOODS.get(word);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length - 1, LONGEST_BEGINNING); length >= SHORTEST_BEGINNING; length--) {
    const mood = MOODS.get(word.slice(0, length));
    if (mood !== undefined) return mood;
  }
  return 0;
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 12 && capitals > letters * 0.7;
}
