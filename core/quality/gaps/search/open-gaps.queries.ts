import type { AppContext } from '@/core/shared/context';

/** What is needed to renew the open gaps of a store. */
export async function listOpenGaps({ db }: Pick<AppContext, 'db'>, storeId: string) {
  const gaps = await db.knowledgeGap.findMany({
    where: { storeId, status: 'open' },
    select: { id: true, question: true, count: true, draft: true, lastAskedAt: true },
  });
  return gaps.map((gap) => ({ ...gap, lastAskedAt: gap.lastAskedAt.toISOString() }));
}

/** Gaps that were answered and whose effect may still change. */
export async function listMeasurableGaps({ db }: Pick<AppContext, 'db'>, storeId: string, since: Date) {
  return db.knowledgeGap.findMany({
    where: { storeId, status: 'answered', answeredAt: { gte: since } },
    select: { id: true, answeredAt: true, effect: true },
  });
}
