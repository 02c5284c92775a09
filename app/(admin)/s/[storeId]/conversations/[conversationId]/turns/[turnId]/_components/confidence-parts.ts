/** Names of core/agent/confidence/read-signals.ts, for the owner. */
const PART_WORDS: Record<string, string> = {
  stated: 'How sure it said it was',
  bestUsed: 'Score of the best find it refers to',
  margin: 'Lead over the next find',
  exact: 'The shop’s own word on one thing',
  usedTools: 'Looked something up',
  statesFacts: 'States facts, which were checked',
  askedAgain: 'Had to write anew',
  droppedSentences: 'Sentences held back',
  removedCitations: 'Sources taken off',
};

const COUNTS = new Set(['droppedSentences', 'removedCitations']);

/**
 * From what the confidence came.
 * @param share writes 0..1 as a percentage
 */
export function confidenceParts(
  parts: Record<string, unknown>,
  share: (value: number) => string,
): { words: string; value: string }[] {
  return Object.entries(parts).flatMap(([name, value]) => {
    const words = PART_WORDS[name];
    if (!words) return [];
    if (typeof value === 'boolean') return [{ words, value: value ? 'yes' : 'no' }];
    if (typeof value === 'number') return [{ words, value: COUNTS.has(name) ? `${value}` : share(value) }];
    return [{ words, value: '–' }];
  });
}
