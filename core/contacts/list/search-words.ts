import { escapeLike } from '@/core/shared/like-pattern';
import { toStorableText } from '@/core/shared/storable-text';

const MOST_WORDS = 6;

/**
 * What somebody typed to find a contact, as texts that must all stand in name, address or number. A phone number is
 * looked for by its digits, however it is spaced and with or without the zeros before it.
 * @returns patterns for LIKE without their outer wildcards; none for a search that is empty
 */
export function toSearchPatterns(text: string): string[] {
  const clean = toStorableText(text).trim();
  const digits = clean.replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length >= 4 && /^[\d\s()+/.-]+$/.test(clean)) return [digits];
  return clean.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS).map(escapeLike);
}
