import { type AnswerLanguage, toAnswerLanguage } from '@/core/language/languages';
import type { LlmStoreFacts } from '@/core/llm/llm-provider';
import { GERMAN } from './de';
import { ENGLISH } from './en';
import { SPANISH } from './es';
import { FRENCH } from './fr';
import { ITALIAN } from './it';
import { DUTCH } from './nl';
import type { Phrases, VoicePhrases } from './phrases';
import { PORTUGUESE } from './pt';
import { tellFact } from './tell-fact';

export const PHRASES: Readonly<Record<AnswerLanguage, Phrases>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
  nl: DUTCH,
  pt: PORTUGUESE,
};

/** All words for one answer, in its language and the store's voice. */
export interface Words extends Omit<Phrases, 'friendly' | 'professional' | 'playful' | 'facts'> {
  language: AnswerLanguage;
  voice: VoicePhrases;
  /** "A, B and C". */
  list(items: readonly string[]): string;
  /** A short piece of a tool's result, which is English, in the answer's language where that is known. */
  fact(english: string): string;
}

/** `custom` speaks like `friendly`, because free rules need a model. */
export function phrasesFor({ language, locale, personality }: LlmStoreFacts): Words {
  const answer = toAnswerLanguage(language, locale);
  const { friendly, professional, playful, facts, ...rest } = PHRASES[answer];
  const tone = personality === 'professional' ? professional : personality === 'playful' ? playful : {};
  const list = new Intl.ListFormat(answer, { type: 'conjunction' });
  return {
    ...rest,
    language: answer,
    voice: { ...friendly, ...tone },
    list: (items) => list.format(items),
    fact: (english) => (facts ? tellFact(english, facts, answer) : english),
  };
}
