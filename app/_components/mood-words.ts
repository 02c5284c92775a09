import type { Tone } from './ui/badge';

/** @param sentiment -1 (furious) to 1 (delighted); what is near 0 is no mood worth a word */
export function moodWords(sentiment: number | null): { words: string; tone: Tone } | null {
  if (sentiment === null) return null;
  // From here on the agent calls the team in (core/language/wishes/is-angry.ts).
  if (sentiment <= -0.7) return { words: 'Upset', tone: 'danger' };
  if (sentiment <= -0.35) return { words: 'Unhappy', tone: 'warning' };
  if (sentiment >= 0.5) return { words: 'Pleased', tone: 'success' };
  return null;
}
