import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SyncProgressView } from '@/core/contracts/sync-progress';
import { beginConnect } from '@/core/stores/connection/connecting/begin-connect';
import { createStore } from '@/core/stores/settings/create-store';
import { readSyncView } from '@/core/stores/sync/history/read-sync';
import { type BenchInstance, startBenchInstance } from './bench-instance';
import { liftLimits } from './lift-limits';
import { type BenchShop, type ShopSize, startShop } from './start-shop';

/** An instance of its own whose one store is connected to a shop. */
export interface ShopBench {
  instance: BenchInstance;
  shop: BenchShop;
  storeId: string;
  widgetKey: string;
  /** Connects the store, which begins its first import. */
  connect(): Promise<void>;
  /**
   * Watches the first import until it has come so far.
   * @throws Error when it fails, or takes longer than 15 minutes
   */
  watchImport(isThere: (progress: SyncProgressView) => boolean): Promise<SyncProgressView>;
}

const WATCH_MS = 15 * 60_000;

/** Runs `work` with a shop of that size and a store that is not connected yet. */
export async function withShopBench<T>(size: ShopSize, work: (bench: ShopBench) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'storefolk-bench-shop-'));
  const shop = await startShop(size);
  const instance = await startBenchInstance(dataDir, { STOREFOLK_SHOPIFY_ORIGIN: shop.origin });
  try {
    return await work(await prepare(instance, shop));
  } finally {
    await instance.close({ keepDatabase: false });
    await shop.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function prepare(instance: BenchInstance, shop: BenchShop): Promise<ShopBench> {
  const { ctx } = instance;
  const store = await createStore(ctx, { name: 'Bench', currency: 'USD', locale: 'en', timeZone: 'UTC' });
  await liftLimits(ctx, store.storeId);
  const { storeId } = store;
  return {
    instance,
    shop,
    storeId,
    widgetKey: store.widgetKey,
    async connect() {
      const { shop: address, clientId, clientSecret } = shop;
      const fields = { shop: address, clientId, clientSecret };
      await beginConnect(ctx, { storeId, platform: 'shopify', method: 'client-credentials', fields });
    },
    async watchImport(isThere) {
      for (const until = Date.now() + WATCH_MS; Date.now() < until; await sleep(100)) {
        const { active, last } = await readSyncView(ctx, storeId);
        const first = last.first ?? active;
        if (!first) continue;
        if (first.status === 'failed') throw new Error(`The first import failed: ${first.failure}`);
        if (isThere(first)) return first;
        if (first.status === 'done') throw new Error('The first import ended before what was waited for.');
      }
      throw new Error('The first import does not come on.');
    },
  };
}
