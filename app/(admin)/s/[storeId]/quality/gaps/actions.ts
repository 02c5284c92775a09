'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import type { GapSearchView } from '@/core/contracts/gap-search';
import { approveGap } from '@/core/quality/gaps/approve-gap';
import { dismissGap, reopenGap } from '@/core/quality/gaps/dismiss-gap';
import { tryAnsweredGap } from '@/core/quality/gaps/effect/try-answered-gap';
import { requestGapSearch } from '@/core/quality/gaps/search/request-gap-search';
import type { AppContext } from '@/core/shared/context';

async function change<T>(storeId: string, work: (ctx: AppContext) => Promise<T>): Promise<ActionResult<T>> {
  const result = await runStoreAction(storeId, 'knowledge.manage', work);
  if (result.ok) refresh();
  return result;
}

export async function lookAgain(storeId: string): Promise<ActionResult<GapSearchView>> {
  return runStoreAction(storeId, 'knowledge.manage', (ctx) => requestGapSearch(ctx, storeId));
}

export async function approve(
  storeId: string,
  gapId: string,
  entry: { question: string; answer: string; phrasings: string[]; sourceId: string | null },
): Promise<ActionResult<{ sourceId: string }>> {
  return change(storeId, (ctx) => approveGap(ctx, { ...entry, storeId, gapId }));
}

export async function dismiss(storeId: string, gapId: string): Promise<ActionResult<null>> {
  return change(storeId, async (ctx) => {
    await dismissGap(ctx, storeId, gapId);
    return null;
  });
}

export async function reopen(storeId: string, gapId: string): Promise<ActionResult<null>> {
  return change(storeId, async (ctx) => {
    await reopenGap(ctx, storeId, gapId);
    return null;
  });
}

/** @returns how many of the questions asked are answered well now */
export async function askOnceMore(
  storeId: string,
  gapId: string,
): Promise<ActionResult<{ asked: number; well: number }>> {
  return change(storeId, async (ctx) => {
    const { results } = await tryAnsweredGap(ctx, storeId, gapId);
    return { asked: results.length, well: results.filter(({ well }) => well).length };
  });
}
