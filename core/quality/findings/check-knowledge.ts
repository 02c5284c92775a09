import { loadStatistics } from '@/core/knowledge/retrieval/keywords/keyword-index.queries';
import type { CollectionStatistics } from '@/core/knowledge/retrieval/keywords/score-keywords';
import { withWalkSettings } from '@/core/knowledge/retrieval/vectors/with-walk-settings';
import type { AppContext } from '@/core/shared/context';
import { readStore } from '@/core/stores/settings/stores.queries';
import { writeCheckState } from './check-state.queries';
import { FindingCollection } from './collect-findings';
import { judgePair } from './compare/judge-pair';
import { writeFindings } from './finding-rows.queries';
import { findNeighbours, findOrdinals, measureDocuments } from './neighbours.queries';
import { PassageShelf } from './passage-shelf';

export interface CheckOptions {
  /** Only what this source says, against everything; left out: all. */
  sourceId?: string;
  signal?: AbortSignal;
}

export interface CheckOutcome {
  passages: number;
  /** Pairs of passages that were compared. */
  pairs: number;
  findings: number;
}

/** Passages of one query: progress moves on, and no query holds a connection for long. */
const BATCH = 100;
const TELL_EVERY_MS = 400;
/**
 * Comparing 5,000 vectors takes 8 ms, a walk through the index 0.8 ms; but a walk passes by the vectors of other stores, so
 * it takes longer the smaller the store's part is.
 */
const SCAN_UP_TO = 300;
const WALK_FROM_SHARE = 0.1;

function isScanBetter({ chunkCount, indexShare }: CollectionStatistics): boolean {
  return chunkCount <= SCAN_UP_TO || indexShare < WALK_FROM_SHARE;
}

/**
 * Looks for documents that say the same and for statements that contradict each other. Only passages that are near each
 * other in meaning are compared, and the database finds these. What is no longer so goes; what was dismissed stays so
 * until one of the quotes changes. Safe to repeat; an interrupted check changes nothing.
 */
export async function checkKnowledge(
  ctx: AppContext,
  storeId: string,
  options: CheckOptions = {},
): Promise<CheckOutcome> {
  try {
    return await compareAll(ctx, storeId, options);
  } catch (error) {
    await writeCheckState(ctx, storeId, {
      status: 'failed',
      failure: 'The check broke off. It runs again tonight; start it by hand if you do not want to wait.',
    });
    throw error;
  }
}

async function compareAll(
  ctx: AppContext,
  storeId: string,
  { sourceId, signal }: CheckOptions,
): Promise<CheckOutcome> {
  const store = await readStore(ctx, storeId);
  const ordinals = await findOrdinals(ctx.sql, storeId, sourceId);
  const statistics = await loadStatistics(ctx.sql, { storeId, collection: 'passage' });
  const exact = isScanBetter(statistics);
  const shelf = new PassageShelf(ctx.sql, storeId, store);
  const found = new FindingCollection();
  const compared = new Set<string>();
  let toldAt = performance.now();
  await writeCheckState(ctx, storeId, { done: 0, total: ordinals.length, failure: null });

  for (let start = 0; start < ordinals.length; start += BATCH) {
    if (signal?.aborted) return { passages: start, pairs: compared.size, findings: 0 };
    const batch = ordinals.slice(start, start + BATCH);
    const pairs = await withWalkSettings(ctx.sql, exact, (sql) =>
      findNeighbours(sql, ctx.embedder, { storeId, ordinals: batch, exact }),
    );
    const fresh = pairs.filter(({ left, right }) => {
      const key = left < right ? `${left} ${right}` : `${right} ${left}`;
      return !compared.has(key) && compared.add(key);
    });
    await shelf.fetch(fresh.flatMap(({ left, right }) => [left, right]));
    for (const { left, right, similarity } of fresh) {
      const [ours, theirs] = [await shelf.take(left), await shelf.take(right)];
      if (!ours || !theirs) continue;
      const judged = judgePair(ours.read, theirs.read, similarity);
      if (judged) found.add(ours.row, theirs.row, judged, similarity);
    }
    if (performance.now() - toldAt < TELL_EVERY_MS) continue;
    toldAt = performance.now();
    await writeCheckState(ctx, storeId, { done: start + batch.length, total: ordinals.length });
  }

  const findings = found.finish(await measureDocuments(ctx.sql, storeId, found.duplicatedDocuments()));
  await writeFindings(ctx, storeId, findings, sourceId);
  await writeCheckState(ctx, storeId, {
    status: 'done',
    done: ordinals.length,
    total: ordinals.length,
    failure: null,
    finishedAt: ctx.now(),
  });
  const outcome = { passages: ordinals.length, pairs: compared.size, findings: findings.length };
  ctx.log.info({ storeId, sourceId, ...outcome }, 'knowledge checked');
  return outcome;
}
