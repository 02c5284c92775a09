import { createAnthropicProvider } from '@/adapters/llm/anthropic/anthropic-provider';
import { createBuiltinProvider } from '@/adapters/llm/builtin/builtin-provider';
import { createOpenAiProvider } from '@/adapters/llm/openai/openai-provider';
import { createFileStore } from '@/adapters/stores/csv/file-store';
import { createShopifyConnector } from '@/adapters/stores/shopify/shopify-connector';
import { createWooCommerceConnector } from '@/adapters/stores/woocommerce/woocommerce-connector';
import type { Embedder } from '@/core/llm/embedder';
import type { LlmProvider, LlmProviderSettings, LlmProviders } from '@/core/llm/llm-provider';
import type { ProviderId } from '@/core/llm/provider-ids';
import type { AppContext } from '@/core/shared/context';
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
