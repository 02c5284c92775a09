import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';

/**
 * The assistant that answers where no widget key names one.
 * @throws AppError `not_found` when there is no such store
 */
export async function findDefaultAssistant(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
): Promise<{ storeId: string; assistantId: string; locale: string }> {
  const assistant = await ctx.db.assistant.findFirst({
    where: { storeId },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }],
    select: { id: true, store: { select: { locale: true } } },
  });
  if (!assistant) throw notFound('The store');
  return { storeId, assistantId: assistant.id, locale: assistant.store.locale };
}
