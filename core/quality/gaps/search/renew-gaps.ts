import type { AppContext } from '@/core/shared/context';
import { pickRepresentative } from '../clusters/pick-representative';
import { draftEntry } from '../drafts/draft-entry';
import { loadDraftWriter } from '../drafts/draft-writer.queries';
import { gapDraftSchema } from '../drafts/gap-draft';
import { readTeamAnswers } from '../drafts/team-answers.queries';
import { writeGap } from '../gap-rows.queries';
import { readLostRevenue } from '../lost-revenue.queries';
import { rankGaps } from '../rank-gaps';
import { loadClusters } from './load-clusters';
import { listOpenGaps } from './open-gaps.queries';

/** Drafts are for what the owner sees first; the model words fewer, since each costs. */
const DRAFTED = 100;
const WORDED = 20;

/** Gives open gaps the question that stands for them, what was lost over them, and a draft. */
export async function renewGaps(ctx: AppContext, storeId: string, signal: AbortSignal): Promise<void> {
  const gaps = await listOpenGaps(ctx, storeId);
  if (gaps.length === 0) return;
  const ids = gaps.map(({ id }) => id);
  const [clusters, lost, better, writer] = await Promise.all([
    loadClusters(ctx, storeId, ids),
    readLostRevenue(ctx, storeId, ids),
    readTeamAnswers(ctx, storeId, ids),
    loadDraftWriter(ctx, storeId),
  ]);
  const questionsOf = new Map(clusters.map(({ gapId, questions }) => [gapId, questions]));
  const ranked = rankGaps(gaps.map((gap) => ({ ...gap, lostCents: lost.get(gap.id) ?? 0 })));
  for (const [place, gap] of ranked.entries()) {
    if (signal.aborted) return;
    const { language } = writer.store;
    const representative = pickRepresentative(questionsOf.get(gap.id) ?? [], language);
    const question = representative?.text ?? gap.question;
    const draft =
      place < DRAFTED
        ? await draftEntry(ctx, storeId, writer, {
            question,
            language: representative?.language ?? null,
            before: gapDraftSchema.safeParse(gap.draft).data ?? null,
            better: better.get(gap.id) ?? null,
            mayWord: place < WORDED,
          })
        : null;
    // Answered or dismissed meanwhile: then it is as the owner left it.
    await writeGap(
      ctx,
      { storeId, gapId: gap.id, from: ['open'] },
      { question, lostCents: gap.lostCents, ...(draft ? { draft } : {}) },
    );
  }
}
