import type { SearchKnowledgeResult } from '@/core/contracts/tool-results';
import { shareIn, tellingWords } from './telling-words';

type Passage = SearchKnowledgeResult['passages'][number];

/** What all of the question's words are worth beside the search's score. */
const TOPIC = 0.06;

/** Passages with the question's own words before those that merely sound alike, each once. */
export function orderByTopic(question: string, passages: readonly Passage[]): Passage[] {
  const words = tellingWords(question);
  const worth = new Map(
    passages.map((passage) => [
      passage,
      passage.score + TOPIC * shareIn(words, `${passage.title} ${passage.text}`),
    ]),
  );
  const ordered = passages.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
  const seen = new Set<string>();
  return ordered.filter(({ text }) => !seen.has(text) && seen.add(text));
}
