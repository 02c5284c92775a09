import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';

type Db = Pick<AppContext, 'db'>;

/** Whether the store's tests run by themselves when its knowledge has changed. @throws AppError `not_found` */
export async function readTestSchedule({ db }: Db, storeId: string): Promise<boolean> {
  const store = await db.store.findUnique({ where: { id: storeId }, select: { testsAfterChange: true } });
  if (!store) throw notFound('The store');
  return store.testsAfterChange;
}

/** Needs `knowledge.manage`. */
export async function saveTestSchedule(
  { db }: Db,
  { storeId, afterChange }: { storeId: string; afterChange: boolean },
): Promise<void> {
  await db.store.update({ where: { id: storeId }, data: { testsAfterChange: afterChange } });
}
