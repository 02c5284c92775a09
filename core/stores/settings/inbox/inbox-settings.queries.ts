import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { InboxSettings } from './inbox-settings';

/** As stored. @throws AppError `not_found` */
export async function findInboxSettings(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<unknown> {
  const store = await ctx.db.store.findUnique({ where: { id: storeId }, select: { inboxSettings: true } });
  if (!store) throw notFound('The store');
  return store.inboxSettings;
}

/** Stores the inbox's settings in place of those before. */
export async function writeInboxSettings(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  inboxSettings: InboxSettings,
): Promise<void> {
  await ctx.db.store.update({ where: { id: storeId }, data: { inboxSettings } });
}
