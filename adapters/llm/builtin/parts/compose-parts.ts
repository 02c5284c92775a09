import type { Embedder } from '@/core/llm/embedder';
import type { LlmStoreFacts } from '@/core/llm/llm-provider';
import { composeAnswer } from '../compose/compose-answer';
import type { ComposedAnswer } from '../composed-answer';
import type { Part } from './read-parts';

/** The answers to the questions of one message, one after the other; what has none is named. */
export async function composeParts(
  embedder: Embedder,
  facts: LlmStoreFacts,
  parts: readonly Part[],
): Promise<ComposedAnswer> {
  const answers = await Promise.all(
    parts.map(({ reading, intent }) => composeAnswer(embedder, facts, reading, intent)),
  );
  const answered = answers.filter(({ outcome }) => outcome === 'answered');
  const [only] = answers;
  if (only && answered.length === 0) return only;
  const texts = answers.map(({ text, outcome }, i) =>
    outcome === 'answered' ? text : `“${parts[i]?.reading.written ?? ''}” – ${text}`,
  );
  return {
    text: [...new Set(texts)].join('\n\n'),
    outcome: 'answered',
    confidence: Math.min(...answered.map(({ confidence }) => confidence)),
    suggestions: answers.flatMap(({ suggestions = [] }) => suggestions).slice(0, 2),
  };
}
