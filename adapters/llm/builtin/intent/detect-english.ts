import { eld } from 'eld/small';

/**
 * Whether a message is English, which the built-in answerer's prototypes are. Short messages of unclear language count
 * as English.
 */
export function isEnglish(message: string): boolean {
  const { language, isReliable } = eld.detect(message);
  return language === '' || language === 'en' || !isReliable();
}
