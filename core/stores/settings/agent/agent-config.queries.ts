import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { OpeningHours } from '../hours/opening-hours';
import type { AgentSettings } from './agent-settings';

type Db = Pick<AppContext, 'db'>;

/**
 * The settings as they are stored.
 * @throws AppError `not_found` when the store is gone
 */
export async function findAgentConfig(ctx: Db, storeId: string) {
  const store = await ctx.db.store.findUnique({
    where: { id: storeId },
    select: { agentSettings: true, openingHours: true },
  });
  if (!store) throw notFound('The store');
  return store;
}

/** Stores the agent's settings and the team's hours together. */
export async function writeAgentConfig(
  ctx: Db,
  storeId: string,
  { settings, hours }: { settings: AgentSettings; hours: OpeningHours },
): Promise<void> {
  await ctx.db.store.update({
    where: { id: storeId },
    data: { agentSettings: settings, openingHours: hours },
  });
}
