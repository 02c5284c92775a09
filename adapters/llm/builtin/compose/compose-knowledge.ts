import type { SearchKnowledgeResult } from '@/core/contracts/tool-results';
import type { Embedder } from '@/core/llm/embedder';
import type { ComposedAnswer } from '../composed-answer';
import { confidenceOf, passageStrength } from '../evidence-strength';
import { pickSentences } from './pick-sentences';

type Passage = SearchKnowledgeResult['passages'][number];

/** Quotes the sentences of the best passage that answer the question, with its source. */
export async function composeKnowledge(
  embedder: Embedder,
  question: string,
  passages: readonly Passage[],
): Promise<ComposedAnswer | null> {
  const [best] = passages;
  if (!best) return null;
  const sentences = await pickSentences(embedder, question, best.text);
  if (sentences.length === 0) return null;
  return {
    text: `${sentences.join(' ')} [${best.ref}]`,
    outcome: 'answered',
    confidence: confidenceOf(passageStrength(best.score)),
  };
}
