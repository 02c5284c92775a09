import { createStore } from '@/core/stores/settings/create-store';
import type { Cluster } from '@/e2e/cluster/start-cluster';
import { liftLimits } from '../lift-limits';
import { type SeededInbox, type SeedSize, seedInbox } from './seed-inbox';

export interface InboxStore extends SeededInbox {
  storeId: string;
  assistantId: string;
  widgetKey: string;
}

/** A store with a team and as many conversations as are wanted. */
export async function setUpInbox(
  { ctx }: Pick<Cluster, 'ctx'>,
  size: SeedSize,
  report: (line: string) => void,
): Promise<InboxStore> {
  const store = await createStore(ctx, { name: 'Bench', currency: 'USD', locale: 'en', timeZone: 'UTC' });
  await liftLimits(ctx, store.storeId);
  return { ...store, ...(await seedInbox(ctx, store, size, report)) };
}
