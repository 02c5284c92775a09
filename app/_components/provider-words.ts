import type { ProviderId } from '@/core/llm/provider-ids';

interface ProviderWords {
  name: string;
  /** One sentence for the choice between providers. */
  about: string;
}

export const PROVIDER_WORDS: Record<ProviderId, ProviderWords> = {
  builtin: {
    name: 'Built-in',
    about: 'Quotes your policies and shows your products. Needs no key, costs nothing, sends nothing out.',
  },
  anthropic: {
    name: 'Anthropic',
    about: 'Claude writes the answers from what your catalog and knowledge hold.',
  },
  openai: {
    name: 'OpenAI or compatible',
    about: 'GPT models, or your own server that speaks the same language: Ollama, vLLM, LM Studio.',
  },
};

/** The provider's name; an id that no longer exists is shown as it is. */
export function providerName(id: string): string {
  return id in PROVIDER_WORDS ? PROVIDER_WORDS[id as ProviderId].name : id;
}
