import { createAnthropicProvider } from '@/adapters/llm/anthropic/anthropic-provider';
import { createBuiltinProvider } from '@/adapters/llm/builtin/builtin-provider';
import { createOpenAiProvider } from '@/adapters/llm/openai/openai-provider';
import type { Embedder } from '@/core/llm/embedder';
import type { LlmProvider, LlmProviderSettings, LlmProviders } from '@/core/llm/llm-provider';
import type { ProviderId } from '@/core/llm/provider-ids';

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
