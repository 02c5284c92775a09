import type { AppContext } from '@/core/shared/context';
import { readGapEffect } from '../effect/gap-effect';
import { EFFECT_DAYS, measureEffects } from '../effect/measure-effects';
import { writeGap } from '../gap-rows.queries';
import { loadClusters } from './load-clusters';
import { listMeasurableGaps } from './open-gaps.queries';

const DAY_MS = 86_400_000;
/** The last measurement comes a little after the last day. */
const MEASURED_DAYS = EFFECT_DAYS + 7;

/** Measures what the entries of answered gaps have changed, until their 30 days are over. */
export async function measureAnswered(
  ctx: AppContext,
  storeId: string,
  clarifyBelow: number,
  signal?: AbortSignal,
): Promise<void> {
  const now = ctx.now();
  const since = new Date(now.getTime() - MEASURED_DAYS * DAY_MS);
  const answered = (await listMeasurableGaps(ctx, storeId, since)).filter(
    ({ effect }) => !readGapEffect(effect).final,
  );
  if (answered.length === 0) return;
  const clusters = await loadClusters(
    ctx,
    storeId,
    answered.map(({ id }) => id),
  );
  const gaps = answered.flatMap(({ id, answeredAt }) => {
    const questions = clusters.find(({ gapId }) => gapId === id)?.questions;
    return questions && answeredAt ? [{ id, answeredAt, questions }] : [];
  });
  const shares = await measureEffects(ctx, { storeId, clarifyBelow }, gaps, signal);
  if (signal?.aborted) return;
  for (const { id, answeredAt, effect } of answered) {
    const measured = shares.get(id);
    if (!measured || !answeredAt) continue;
    const final = now.getTime() - answeredAt.getTime() > EFFECT_DAYS * DAY_MS;
    const renewed = { ...readGapEffect(effect), ...measured, measuredAt: now.toISOString(), final };
    await writeGap(ctx, { storeId, gapId: id, from: ['answered'] }, { effect: renewed });
  }
}
