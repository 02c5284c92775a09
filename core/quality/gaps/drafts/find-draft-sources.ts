import { searchPassages } from '@/core/knowledge/retrieval/search-passages';
import { splitSentences } from '@/core/language/split-sentences';
import type { AppContext } from '@/core/shared/context';
import { dotProduct } from '../dot-product';
import { embedQuestions } from '../questions/read-meaning';
import type { DraftSource } from './gap-draft';

/** From here on a passage has to do with the question, even where it does not answer it. */
const RELEVANT = 0.2;
/** A passage that is far behind the best one is about something else. */
const NEAR_THE_BEST = 0.75;
const PASSAGES = 3;
const SENTENCES = 3;
/** A further sentence is quoted when it is at least so much as near as the best one. */
const NEARLY_AS_NEAR = 0.6;
const MAX_QUOTE = 500;

/** The nearest passages of a store's knowledge with the sentences in them that are nearest; none when nothing is near. */
export async function findDraftSources(
  ctx: Pick<AppContext, 'sql' | 'embedder' | 'log'>,
  storeId: string,
  question: { text: string; english: string },
): Promise<DraftSource[]> {
  const hits = await searchPassages(ctx, { storeId, query: question.text, limit: PASSAGES });
  const best = hits[0]?.score ?? 0;
  const near = hits.filter(({ score }) => score >= RELEVANT && score >= best * NEAR_THE_BEST);
  return Promise.all(
    near.map(async ({ documentId, title, sourceType, url, text, score }) => ({
      documentId,
      title,
      sourceType,
      url,
      quote: await pickQuote(ctx, question.english, text),
      score: Math.round(score * 1000) / 1000,
    })),
  );
}

/** The sentences nearest to the question, in the passage's order. */
async function pickQuote(
  ctx: Pick<AppContext, 'embedder' | 'log'>,
  question: string,
  passage: string,
): Promise<string> {
  const sentences = splitSentences(passage)
    .map((sentence) => sentence.replace(/^[\s>#*•-]+/, '').trim())
    .filter((sentence) => /\p{L}{2}/u.test(sentence));
  if (sentences.length <= SENTENCES) return shorten(sentences.join(' '));
  const [asked, ...vectors] = await embedQuestions(ctx, [question, ...sentences]);
  const scored = sentences
    .map((_, i) => ({ i, score: asked && vectors[i] ? dotProduct(asked, vectors[i]) : 1 / (1 + i) }))
    .sort((a, b) => b.score - a.score);
  const enough = (scored[0]?.score ?? 0) * NEARLY_AS_NEAR;
  const order = scored
    .filter(({ score }, place) => place === 0 || score >= enough)
    .slice(0, SENTENCES)
    .map(({ i }) => i)
    .sort((a, b) => a - b);
  return shorten(order.map((i) => sentences[i]).join(' '));
}

function shorten(text: string): string {
  return text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE).replace(/\s+\S*$/, '')} …` : text;
}
