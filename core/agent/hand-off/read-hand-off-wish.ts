import { readSentiment } from '@/core/language/sentiment/read-sentiment';
import { asksForPerson } from '@/core/language/wishes/asks-for-person';
import { isAngry } from '@/core/language/wishes/is-angry';

/** Whether a message alone is reason enough to call a person in. @param sentiment as stored with the message */
export function readHandOffWish(text: string, sentiment: number | null = null): 'asked' | 'angry' | null {
  if (asksForPerson(text)) return 'asked';
  return isAngry(text, sentiment ?? readSentiment(text)) ? 'angry' : null;
}
