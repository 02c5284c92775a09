import { createDatabaseFiles } from '@/adapters/files/database/database-files';
import { createS3Files, type S3Settings } from '@/adapters/files/s3/s3-files';
import { createAnthropicProvider } from '@/adapters/llm/anthropic/anthropic-provider';
import { createBuiltinProvider } from '@/adapters/llm/builtin/builtin-provider';
import { createOpenAiProvider } from '@/adapters/llm/openai/openai-provider';
import { createFileStore } from '@/adapters/stores/csv/file-store';
import { createShopifyConnector } from '@/adapters/stores/shopify/shopify-connector';
import { createWooCommerceConnector } from '@/adapters/stores/woocommerce/woocommerce-connector';
import type { Embedder } from '@/core/llm/embedder';
import type { LlmProvider, LlmProviderSettings, LlmProviders } from '@/core/llm/llm-provider';
import type { ProviderId } from '@/core/llm/provider-ids';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { FileStorage, FileStore, FileStores } from '@/core/shared/file-store';
import type { PlatformConnector, StorePlatforms } from '@/core/stores/platform/platform-connector';
import type { ConnectablePlatformId, PlatformId } from '@/core/stores/platform/platform-ids';

type LlmFactory = (settings: LlmProviderSettings) => LlmProvider;

/** Every provider there is, by id: a total Record, so one without an adapter does not compile. */
export function createLlmProviders(embedder: Embedder): LlmProviders {
  const builtin = createBuiltinProvider(embedder);
  const factories: Record<ProviderId, LlmFactory> = {
    builtin: () => builtin,
    anthropic: createAnthropicProvider,
    openai: createOpenAiProvider,
  };
  return { create: (id, settings) => factories[id](settings) };
}

const PLATFORM_NAMES: Record<PlatformId, string> = {
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
  file: 'Files',
};

export interface StorePlatformDeps extends Pick<AppContext, 'sql'> {
  /** For tests: where shops are found instead of https://<shop>.myshopify.com. */
  shopifyOrigin?: string | undefined;
}

/** Every store platform there is, by id: a total Record, so one without an adapter does not compile. */
export function createStorePlatforms(deps: StorePlatformDeps): StorePlatforms {
  const connectors: Record<ConnectablePlatformId, PlatformConnector> = {
    shopify: createShopifyConnector({ origin: deps.shopifyOrigin }),
    woocommerce: createWooCommerceConnector(),
  };
  return {
    connector: (id) => connectors[id],
    openFileStore: (storeId) => createFileStore(deps, storeId),
    name: (id) => PLATFORM_NAMES[id],
  };
}

/** Every storage for files there is. New files go to S3 where it is set up; older ones stay where they are. */
export function createFileStores(deps: Pick<AppContext, 'sql'> & { s3: S3Settings | undefined }): FileStores {
  const stores: Record<FileStorage, FileStore | null> = {
    database: createDatabaseFiles(deps.sql),
    s3: deps.s3 ? createS3Files(deps.s3) : null,
  };
  return {
    preferred: stores.s3 ? 's3' : 'database',
    open(storage) {
      const store = stores[storage];
      if (!store)
        throw new AppError('unavailable', 'The storage that holds this file is not set up any more.');
      return store;
    },
  };
}
