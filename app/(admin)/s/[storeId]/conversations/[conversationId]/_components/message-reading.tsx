'use client';
import { useFormats } from '@/app/_components/format/format-context';
import { languageWords } from '@/app/_components/language-words';
import { moodWords } from '@/app/_components/mood-words';
import type { MessageReading as Reading } from '@/core/conversations/get-conversation-detail.queries';
import { primaryTag } from '@/core/language/languages';

const MOOD_LOOKS: Partial<Record<string, string>> = { danger: 'text-danger', warning: 'text-warning' };

/** Whether there is anything to say of it. */
export function useReadingTells(reading: Reading | null): boolean {
  const { storeLocale } = useFormats();
  if (!reading) return false;
  const isForeign = reading.language !== null && reading.language !== primaryTag(storeLocale);
  return isForeign || moodWords(reading.sentiment) !== null;
}

/** Language and mood of a shopper's message, where they are worth a word: the store's own language is not. */
export function MessageReading({ reading }: { reading: Reading }) {
  const { locale, storeLocale } = useFormats();
  const mood = moodWords(reading.sentiment);
  const isForeign = reading.language !== null && reading.language !== primaryTag(storeLocale);
  return (
    <>
      {isForeign && reading.language && <span>{languageWords(reading.language, locale)}</span>}
      {mood && <span className={MOOD_LOOKS[mood.tone]}>{mood.words}</span>}
    </>
  );
}
