import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { readAgentSettings } from '@/core/stores/settings/agent/agent-settings';

/**
 * @returns the store's confidence below which an answer is not given as such, 0..1
 * @throws AppError `not_found`
 */
export async function readClarifyBelow({ db }: Pick<AppContext, 'db'>, storeId: string): Promise<number> {
  const store = await db.store.findUnique({ where: { id: storeId }, select: { agentSettings: true } });
  if (!store) throw notFound('The store');
  return readAgentSettings(store.agentSettings).clarifyBelow;
}
