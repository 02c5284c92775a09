import { splitWords } from '@/core/knowledge/keywords/split-words';
import { writeOut } from '@/core/language/glossary/chat-words';
import { glossWords, isForeignLanguage } from '@/core/language/glossary/to-english';
import { primaryTag } from '@/core/language/languages';
import { weighWords } from '@/core/language/telling-words';
import { readQuickReply } from './quick-replies';

export interface Understood {
  /** What the rules and prototypes, which are English, see. */
  english: string;
  /** False when too little of it could be put into English to say what it is not about. */
  mostly: boolean;
}

const MOSTLY = 0.6;

/**
 * A shopper's message in English words, as far as the glossary goes.
 * @param language of the conversation; one message in English stays as it is
 */
export function understand(text: string, language: string): Understood {
  const reply = readQuickReply(text);
  if (reply !== null) return { english: reply, mostly: true };
  const spoken = primaryTag(language);
  const words = splitWords(text);
  const told = weighWords(words);
  const isEnglish = spoken === 'en' || (told.get('en') ?? 0) > (told.get(spoken) ?? 0) + 0.5;
  if (isEnglish) return { english: writeOut(text), mostly: true };
  if (!isForeignLanguage(spoken)) return { english: text, mostly: words.length <= 2 };
  const glossed = glossWords(text, spoken);
  const pieces = glossed.filter(({ source }) => /\p{L}/u.test(source));
  const known = pieces.filter(({ english }) => english !== null).length;
  const english = glossed.map((piece) => piece.english ?? piece.source).join('');
  return { english: english.replace(/\s+/g, ' ').trim(), mostly: known >= pieces.length * MOSTLY };
}
