import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { createProgressReporter } from '@/core/shared/progress-reporter';
import { joinClusters } from '../clusters/join-clusters';
import { addQuestions, refreshGaps } from '../gap-rows.queries';
import { countAskedQuestions } from '../questions/asked-questions.queries';
import { announceGaps, announceSearch } from './announce-search';
import { collectWeakQuestions } from './collect-weak-questions';
import { writeGapSearch } from './gap-search.queries';
import { loadClusters } from './load-clusters';
import { measureAnswered } from './measure-answered';
import { renewGaps } from './renew-gaps';
import { readClarifyBelow } from './store-threshold.queries';

const DAY_MS = 86_400_000;
/** Questions further back say little about what shoppers want now. */
const WINDOW_DAYS = 90;

/**
 * Looks through the store's conversations for questions that were answered badly or not at all, and puts them to the
 * gaps that ask the same, or makes new ones; then counts, ranks and drafts anew, and measures what answered gaps have
 * changed. Looks at what is not yet in a gap, so that it can be run at any time and as often as one likes.
 * @param signal ends it early; what was stored stays
 */
export async function findGaps(ctx: AppContext, storeId: string, signal: AbortSignal): Promise<void> {
  const reporter = createProgressReporter<Parameters<typeof announceSearch>[2]>((search) =>
    announceSearch(ctx, storeId, search),
  );
  const note = async (change: Parameters<typeof writeGapSearch>[2], force = false) =>
    reporter.report(await writeGapSearch(ctx, storeId, change), force);
  try {
    const until = ctx.now();
    const from = new Date(until.getTime() - WINDOW_DAYS * DAY_MS);
    const total = await countAskedQuestions(ctx, storeId, { from, until });
    await note({ status: 'running', total, done: 0, found: 0 }, true);
    const clarifyBelow = await readClarifyBelow(ctx, storeId);
    const questions = await collectWeakQuestions(ctx, storeId, {
      from,
      until,
      clarifyBelow,
      signal,
      onPage: (done) => note({ done: Math.min(done, total) }),
    });
    const clusters = joinClusters(await loadClusters(ctx, storeId), questions);
    const added = new Set(questions.map(({ messageId }) => messageId));
    const found = await addQuestions(
      ctx,
      storeId,
      clusters.map(({ gapId, questions }) => ({
        gapId,
        questions: questions.filter(({ messageId }) => added.has(messageId)),
      })),
    );
    await refreshGaps(ctx, storeId, from);
    await renewGaps(ctx, storeId, signal);
    await measureAnswered(ctx, storeId, clarifyBelow, signal);
    if (signal.aborted) return;
    await note({ status: 'done', done: total, found, finished: true }, true);
    announceGaps(ctx, storeId);
  } catch (error) {
    const failure = isAppError(error)
      ? error.userMessage
      : 'The search failed. Try again; the log says more.';
    if (!signal.aborted) await note({ status: 'failed', failure, finished: true }, true);
    throw error;
  }
}
