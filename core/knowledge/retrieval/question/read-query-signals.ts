import type { ChunkScope } from '@/core/knowledge/chunk-scope';
import type { RetrievalContext } from '@/core/knowledge/indexing/retrieval-context';
import type { ForeignLanguage } from '@/core/language/glossary/glossary';
import { loadStatistics } from '../keywords/keyword-index.queries';
import { type Correction, resolveConcepts } from '../keywords/resolve-concepts';
import {
  type CollectionStatistics,
  type KeywordScores,
  type QueryConcept,
  scoreKeywords,
} from '../keywords/score-keywords';
import { readPolicyQuestion, readQuestion } from './read-question';

export interface QuerySignals {
  statistics: CollectionStatistics;
  /** Null when the question has no words, or the embedder does not answer. */
  vector: Float32Array | null;
  /** True when there should have been a vector: results rest on keywords alone. */
  degraded: boolean;
  concepts: QueryConcept[];
  corrections: Correction[];
  scores: KeywordScores;
}

/**
 * Embeds a question and scores its words against all chunks of the scope, at the same time.
 * @param language the question's own, of which `query` may be a part (see read-question.ts)
 */
export async function readQuerySignals(
  ctx: RetrievalContext,
  scope: ChunkScope,
  query: string,
  language: ForeignLanguage | null = null,
): Promise<QuerySignals> {
  const read = scope.collection === 'passage' ? readPolicyQuestion : readQuestion;
  const { words, english, isForeign } = read(query, language);
  const [statistics, resolved, embedded] = await Promise.all([
    loadStatistics(ctx.sql, scope),
    resolveConcepts(ctx.sql, scope, words, isForeign),
    embedQuery(ctx, english),
  ]);
  return {
    statistics,
    ...embedded,
    ...resolved,
    scores: scoreKeywords(statistics, resolved.concepts),
  };
}

async function embedQuery(
  { embedder, log }: RetrievalContext,
  query: string,
): Promise<{ vector: Float32Array | null; degraded: boolean }> {
  if (!/[\p{L}\p{N}]/u.test(query)) return { vector: null, degraded: false };
  try {
    const [vector] = await embedder.embed([query], 'query');
    return { vector: vector ?? null, degraded: !vector };
  } catch (error) {
    log.warn({ err: error, embedder: embedder.id }, 'embedder failed; searching by keywords alone');
    return { vector: null, degraded: true };
  }
}

/** The words of the question that a chunk holds. */
export function matchedWords({ concepts, scores }: QuerySignals, ordinal: number): string[] {
  const words = scores.matchesOf(ordinal).flatMap((index) => concepts[index]?.word ?? []);
  return [...new Set(words)];
}

/** True when a question held nothing to compare products with; its filters are all there is. */
export function isOnlyFilters({ vector, concepts }: QuerySignals): boolean {
  return vector === null && concepts.length === 0;
}
