import type { KnownFacts } from '@/core/agent/guard/evidence/known-facts';
import { chooseProvider } from '@/core/agent/provider/choose-provider';
import type { LlmProvider, LlmStoreFacts } from '@/core/llm/llm-provider';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { type AgentSettings, readAgentSettings } from '@/core/stores/settings/agent/agent-settings';

/** Who words drafts for a store, and what may be taken for granted about it. */
export interface DraftWriter {
  provider: LlmProvider;
  store: LlmStoreFacts;
  known: KnownFacts;
  settings: AgentSettings;
}

/**
 * The store's default assistant as the one that words drafts. Its provider is `builtin` when it has no other, or the
 * other cannot be used just now.
 * @throws AppError `not_found`
 */
export async function loadDraftWriter(ctx: AppContext, storeId: string): Promise<DraftWriter> {
  const assistant = await ctx.db.assistant.findFirst({
    where: { storeId },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }],
    include: { store: { include: { providerCredentials: true } } },
  });
  if (!assistant) throw notFound('The store');
  const { store, provider, model, personality, doNotSay } = assistant;
  const settings = readAgentSettings(store.agentSettings);
  const credential = store.providerCredentials.find((one) => one.provider === provider) ?? null;
  const chosen = await chooseProvider(ctx, storeId, {
    provider,
    model,
    credential,
    agentSettings: settings,
    isBench: false,
  });
  const { currency, locale } = store;
  const [language = 'en'] = locale.toLowerCase().split('-');
  return {
    provider: chosen.provider,
    store: { storeName: store.name, assistantName: assistant.name, currency, locale, language, personality },
    known: {
      storeName: store.name,
      assistantName: assistant.name,
      currency,
      timeZone: store.timeZone,
      now: ctx.now(),
      websiteUrl: store.websiteUrl,
      supportEmail: store.supportEmail,
      doNotSay,
      instructions: '',
      shopperTexts: [],
      earlierAnswers: [],
    },
    settings,
  };
}
