import type { SearchKnowledgeResult } from '@/core/contracts/tool-results';
import { detectLanguage } from '@/core/language/detect-language';
import type { Embedder } from '@/core/llm/embedder';
import type { ComposedAnswer } from '../composed-answer';
import { confidenceOf, passageStrength } from '../evidence-strength';
import type { Words } from '../phrases/phrases-for';
import { pickSentences } from './pick-sentences';

type Passage = SearchKnowledgeResult['passages'][number];

/** A second passage is quoted beside the first when it fits nearly as well. */
const NEARLY_AS_GOOD = 0.8;

/**
 * Quotes the sentences of the best passage that answer the question, with its source. When the question names something
 * that the best passage does not ("do you ship to Spain?"), one passage alone may be about the opposite case: the
 * runner-up is quoted too, so that the shopper sees both rules.
 */
export async function composeKnowledge(
  embedder: Embedder,
  words: Words,
  question: string,
  passages: readonly Passage[],
): Promise<ComposedAnswer | null> {
  const [best, second] = passages;
  if (!best) return null;
  const unsaid = properNames(question).filter((name) => !mentions(best, name));
  const supports =
    unsaid.length > 0
      ? (passages.find((passage) => unsaid.some((name) => mentions(passage, name))) ?? second)
      : undefined;
  const quoted =
    supports && supports !== best && supports.score >= best.score * NEARLY_AS_GOOD
      ? [supports, best]
      : [best];
  const texts: string[] = [];
  for (const passage of quoted) {
    const sentences = await pickSentences(embedder, question, passage.text);
    if (sentences.length > 0)
      texts.push(`${sentences.slice(0, quoted.length > 1 ? 2 : 4).join(' ')} [${passage.ref}]`);
  }
  if (texts.length === 0) return null;
  const certainty = unsaid.length > 0 ? 0.8 : 1;
  const quotes = texts.join('\n\n');
  const { language } = await detectLanguage(quotes, [words.language]);
  return {
    text: language === words.language ? quotes : `${words.detail.quoteFrom}\n${quotes}`,
    outcome: 'answered',
    confidence: confidenceOf(passageStrength(best.score) * certainty),
  };
}

function mentions(passage: Passage, name: string): boolean {
  return `${passage.title} ${passage.text}`.toLowerCase().includes(name.toLowerCase());
}

/** Capitalised words inside the question: countries, cities, brands. The first word is capitalised anyway. */
function properNames(question: string): string[] {
  return (
    question
      .split(/\s+/)
      .slice(1)
      .join(' ')
      .match(/\b\p{Lu}\p{Ll}{2,}\b/gu) ?? []
  );
}
