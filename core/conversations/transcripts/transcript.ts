import type { MessageView } from '@/core/contracts/message-view';

/** A conversation as it may leave the house: what was said and shown, no private notes, and no inner ids. */
export interface Transcript {
  conversationId: string;
  storeName: string;
  assistantName: string;
  /** BCP 47, of the store. */
  storeLocale: string;
  /** IANA name, of the store. */
  storeTimeZone: string;
  startedAt: Date;
  /** Older messages that are left out, since there are too many. */
  omitted: number;
  messages: MessageView[];
}

/** How a transcript is written. */
export interface TranscriptStyle {
  /** BCP 47 */
  locale: string;
  /** IANA name */
  timeZone: string;
}

/**
 * What the reader asks for, as far as this machine can write it; the store's otherwise.
 * @param wanted as a browser says it
 */
export function chooseStyle(
  { storeLocale, storeTimeZone }: Pick<Transcript, 'storeLocale' | 'storeTimeZone'>,
  wanted: { locale: string | null; timeZone: string | null },
): TranscriptStyle {
  const works = (locale: string, timeZone: string) => {
    try {
      new Intl.DateTimeFormat(locale, { timeZone });
      return true;
    } catch {
      return false;
    }
  };
  const locale = [wanted.locale, storeLocale].find((one) => one && works(one, 'UTC')) ?? 'en';
  const timeZone = [wanted.timeZone, storeTimeZone].find((one) => one && works('en', one)) ?? 'UTC';
  return { locale, timeZone };
}
