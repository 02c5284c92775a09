import type { AppContext } from '@/core/shared/context';
import { gapDraftSchema } from './drafts/gap-draft';
import { readGapEffect } from './effect/gap-effect';
import type { GapReason } from './gap-reasons';
import { readGapQuestions, type StoredGapQuestion } from './gap-rows.queries';
import type { GapView } from './gap-view';
import { cleanQuestion } from './questions/clean-question';
import { type GapOrder, orderGaps } from './rank-gaps';

const EXAMPLES = 20;
const WEEKS = 12;
const WEEK_MS = 7 * 86_400_000;

export interface GapList {
  gaps: GapView[];
  /** In this state, on all pages. */
  total: number;
}

/** How many gaps of each state a store has. */
export async function countGaps(
  { db }: Pick<AppContext, 'db'>,
  storeId: string,
): Promise<Record<GapView['status'], number>> {
  const groups = await db.knowledgeGap.groupBy({ by: ['status'], where: { storeId }, _count: true });
  const of = (status: GapView['status']) => groups.find((group) => group.status === status)?._count ?? 0;
  return { open: of('open'), answered: of('answered'), dismissed: of('dismissed') };
}

/** One page of a store's gaps: open ones in the order wanted, others by what was last changed. */
export async function listGaps(
  ctx: Pick<AppContext, 'db' | 'sql' | 'embedder' | 'now'>,
  wish: { storeId: string; status: GapView['status']; order: GapOrder; page: number; pageSize: number },
): Promise<GapList> {
  const { storeId, status, order, page, pageSize } = wish;
  const rows = await ctx.db.knowledgeGap.findMany({
    where: { storeId, status },
    select: { id: true, count: true, lostCents: true, lastAskedAt: true },
    orderBy: [{ answeredAt: 'desc' }, { updatedAt: 'desc' }, { id: 'asc' }],
  });
  const known = rows.map((row) => ({ ...row, lastAskedAt: row.lastAskedAt.toISOString() }));
  const ordered = status === 'open' ? orderGaps(known, order) : known;
  const ids = ordered.slice((page - 1) * pageSize, page * pageSize).map(({ id }) => id);
  return { gaps: await readGaps(ctx, storeId, ids), total: rows.length };
}

async function readGaps(
  ctx: Pick<AppContext, 'db' | 'sql' | 'embedder' | 'now'>,
  storeId: string,
  ids: readonly string[],
): Promise<GapView[]> {
  const [gaps, questions] = await Promise.all([
    ctx.db.knowledgeGap.findMany({ where: { storeId, id: { in: [...ids] } } }),
    readGapQuestions(ctx, storeId, { gapIds: ids, perGap: 500 }),
  ]);
  const documents = await ctx.db.knowledgeDocument.findMany({
    where: { storeId, id: { in: gaps.flatMap(({ documentId }) => documentId ?? []) } },
    select: { id: true, sourceId: true },
  });
  const byId = new Map(gaps.map((gap) => [gap.id, gap]));
  return ids.flatMap((id): GapView[] => {
    const gap = byId.get(id);
    if (!gap) return [];
    const asked = questions.filter(({ gapId }) => gapId === id);
    const entry = documents.find((document) => document.id === gap.documentId);
    return [
      {
        id,
        status: gap.status,
        question: gap.question,
        count: gap.count,
        lostCents: gap.lostCents,
        firstAskedAt: gap.firstAskedAt.toISOString(),
        lastAskedAt: gap.lastAskedAt.toISOString(),
        weeks: countWeeks(asked, ctx.now()),
        reasons: countReasons(asked),
        examples: asked.slice(0, EXAMPLES).map(({ messageId, conversationId, text, askedAt, reasons }) => ({
          messageId,
          conversationId,
          text: cleanQuestion(text) ?? text,
          askedAt: askedAt.toISOString(),
          reasons,
        })),
        draft: gapDraftSchema.safeParse(gap.draft).data ?? null,
        answeredAt: gap.answeredAt?.toISOString() ?? null,
        effect: readGapEffect(gap.effect),
        entry: entry ? { sourceId: entry.sourceId, documentId: entry.id } : null,
      },
    ];
  });
}

function countWeeks(asked: readonly StoredGapQuestion[], now: Date): number[] {
  const weeks = Array.from({ length: WEEKS }, () => 0);
  for (const { askedAt } of asked) {
    const at = WEEKS - 1 - Math.floor(Math.max(0, now.getTime() - askedAt.getTime()) / WEEK_MS);
    if (at >= 0) weeks[at] = (weeks[at] ?? 0) + 1;
  }
  return weeks;
}

function countReasons(asked: readonly StoredGapQuestion[]): { reason: GapReason; count: number }[] {
  const counts = new Map<GapReason, number>();
  for (const reason of asked.flatMap(({ reasons }) => reasons))
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
