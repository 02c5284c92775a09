import type { AppContext } from '@/core/shared/context';
import type { Cluster } from '../clusters/join-clusters';
import { type NewGapQuestion, readGapQuestions, type StoredGapQuestion } from '../gap-rows.queries';
import { cleanQuestion } from '../questions/clean-question';
import { embedQuestions, embedWords, readMeaning } from '../questions/read-meaning';

/** So many of a gap's questions tell what it is about. */
const PER_GAP = 12;

export interface LoadedQuestion extends NewGapQuestion {
  language: string | null;
}

/** The store's gaps with their newest questions, ready to be compared; whatever their state. */
export async function loadClusters(
  ctx: Pick<AppContext, 'sql' | 'embedder' | 'log'>,
  storeId: string,
  gapIds?: readonly string[],
): Promise<(Cluster<LoadedQuestion> & { gapId: string })[]> {
  const stored = await readGapQuestions(ctx, storeId, { ...(gapIds ? { gapIds } : {}), perGap: PER_GAP });
  const questions = await prepare(ctx, stored);
  const clusters = new Map<string, LoadedQuestion[]>();
  for (const [i, { gapId }] of stored.entries()) {
    const question = questions[i];
    if (question) clusters.set(gapId, [...(clusters.get(gapId) ?? []), question]);
  }
  return [...clusters].map(([gapId, questions]) => ({ gapId, questions }));
}

/** What was embedded with another model is embedded anew. */
async function prepare(
  ctx: Pick<AppContext, 'embedder' | 'log'>,
  stored: readonly StoredGapQuestion[],
): Promise<LoadedQuestion[]> {
  const texts = stored.map(({ text }) => cleanQuestion(text) ?? text);
  const meanings = await Promise.all(stored.map(({ language }, i) => readMeaning(texts[i] ?? '', language)));
  const missing = stored.flatMap(({ vector }, i) => (vector ? [] : [i]));
  const made = await embedQuestions(
    ctx,
    missing.map((i) => meanings[i]?.english ?? ''),
  );
  const words = await embedWords(ctx, meanings);
  return stored.map(({ vector, messageId, askedAt, reasons, language }, i) => ({
    messageId,
    askedAt,
    reasons,
    language,
    text: texts[i] ?? '',
    ...(meanings[i] ?? { english: '', terms: new Set<string>(), names: new Set<string>() }),
    words,
    vector: vector ?? made[missing.indexOf(i)] ?? null,
  }));
}
