import { CONDITIONS, FILLERS, NO_WORDS, YES_PHRASES, YES_WORDS } from './confirmation-words';

export type Confirmation = 'yes' | 'no' | 'unclear';

/** Longer messages say more than yes or no. */
const MAX_WORDS = 25;

/**
 * Whether a message agrees to what was told right before, in English, German, French, Spanish, Italian, Dutch or
 * Portuguese. An agreement with a condition, a question, or anything that was not told is none.
 * @param message the contact's own words
 * @param told the details, word for word: repeating them is no condition ("yes, cancel order #1001")
 */
export function readConfirmation(message: string, told: string): Confirmation {
  if (/[?¿]/.test(message)) return 'unclear';
  const words = toWords(message);
  if (words.length === 0 || words.length > MAX_WORDS) return 'unclear';
  const { agrees, rest } = takeAgreement(words);
  const refuses = rest.some((word) => NO_WORDS.has(word));
  if (refuses) {
    // "No", "no, thanks": a refusal with more to say is one all the same, an agreement with a no in it is nothing.
    return !agrees && rest[0] !== undefined && NO_WORDS.has(rest[0]) ? 'no' : 'unclear';
  }
  if (!agrees || rest.some((word) => CONDITIONS.has(word))) return 'unclear';
  const known = new Set(toWords(told));
  return rest.every((word) => FILLERS.has(word) || (known.has(word) && !CONDITIONS.has(word)))
    ? 'yes'
    : 'unclear';
}

function takeAgreement(words: readonly string[]): { agrees: boolean; rest: string[] } {
  let text = ` ${words.join(' ')} `;
  let agrees = false;
  for (const phrase of YES_PHRASES) {
    if (!text.includes(` ${phrase} `)) continue;
    agrees = true;
    text = text.replaceAll(` ${phrase} `, ' ');
  }
  const left = text.split(' ').filter((word) => word !== '');
  const rest = left.filter((word, i) => {
    // "si" agrees at the beginning; later it is the French and Italian "if".
    const yes = YES_WORDS.has(word) && (word !== 'si' || i === 0);
    agrees ||= yes;
    return !yes;
  });
  return { agrees, rest };
}

/** Lower case, without accents and punctuation; numbers with their signs stay together ("#1001", "50.00"). */
function toWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain.replace(/[’']/g, ' ').match(/[\p{L}\p{N}]+(?:[.,:/-][\p{L}\p{N}]+)*|👍|✅|👌/gu) ?? []
  ).flatMap((word) => (/\d/.test(word) ? [word] : word.split(/[.,:/-]/)));
}
