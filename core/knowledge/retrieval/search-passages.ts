import type { RetrievalContext } from '@/core/knowledge/indexing/retrieval-context';
import {
  findPassageCandidates,
  loadPassageTexts,
  type PassageText,
} from './passages/passage-candidates.queries';
import { MAX_PASSAGE_SCORE, type PassageSignals, rankPassages } from './passages/rank-passages';
import { matchedWords, readQuerySignals } from './question/read-query-signals';
import { readForeignLanguage } from './question/read-question';
import { isExactScanBetter } from './vectors/vector-scan';
import { withWalkSettings } from './vectors/with-walk-settings';

export interface PassageSearch {
  storeId: string;
  query: string;
  /** Only from these sources; by default from all of the store that are not paused. */
  sourceIds?: readonly string[];
  /** Hits at most, 1 to 50. */
  limit: number;
}

export interface PassageHit extends PassageText {
  /** 0..1. From about 0.3 on it is likely to answer the question; below 0.15 it is merely the nearest there is. */
  score: number;
  signals: PassageSignals;
  /** Words of the question that the passage holds, or that were corrected to ones that it holds. */
  matchedTerms: string[];
}

const BY_KEYWORD = 200;
const BY_VECTOR = 100;

/** Finds the passages of policies, FAQ and pages that fit a question, by meaning and by words, best first. */
export async function searchPassages(
  ctx: RetrievalContext,
  { storeId, query, sourceIds, limit }: PassageSearch,
): Promise<PassageHit[]> {
  const language = await readForeignLanguage(query);
  const signals = await readQuerySignals(ctx, { storeId, collection: 'passage' }, query, language);
  const exact = isExactScanBetter(signals.statistics);
  const candidates = await withWalkSettings(ctx.sql, exact, (sql) =>
    findPassageCandidates(sql, ctx.embedder, {
      storeId,
      vector: signals.vector,
      ordinals: signals.scores.best(BY_KEYWORD),
      nearest: BY_VECTOR,
      exact,
      sourceIds: sourceIds ?? null,
    }),
  );
  const ranked = rankPassages(candidates, signals.scores).slice(0, limit);
  const texts = await loadPassageTexts(
    ctx.sql,
    storeId,
    ranked.map(({ candidate }) => candidate.chunkId),
  );
  return ranked.flatMap(({ candidate, signals: passageSignals, raw }): PassageHit[] => {
    const text = texts.get(candidate.chunkId);
    if (!text) return [];
    return [
      {
        ...text,
        score: Math.min(1, Math.max(0, raw / MAX_PASSAGE_SCORE)),
        signals: passageSignals,
        matchedTerms: matchedWords(signals, candidate.ordinal),
      },
    ];
  });
}
