import type { AppContext } from '@/core/shared/context';

/** Lets one machine ask as much as a benchmark needs: all its shoppers have the same address. */
export async function liftLimits(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<void> {
  const agentSettings = { messagesPerVisitor: 1000, messagesPerKey: 100_000 };
  await ctx.db.store.update({ where: { id: storeId }, data: { agentSettings } });
}
