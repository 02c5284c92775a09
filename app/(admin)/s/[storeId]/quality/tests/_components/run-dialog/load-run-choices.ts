import 'server-only';
import type { AppContext } from '@/core/shared/context';
import { readAgentConfig } from '@/core/stores/settings/agent/manage-agent-settings';
import { listAssistants } from '@/core/stores/settings/assistants/assistants.queries';
import { listProviders } from '@/core/stores/settings/providers/manage-providers';
import type { RunChoices } from './run-choices';

/** What a run of tests can be run with, and what is live. */
export async function loadRunChoices(ctx: AppContext, storeId: string): Promise<RunChoices> {
  const [assistants, providers, { settings }] = await Promise.all([
    listAssistants(ctx, storeId),
    listProviders(ctx, storeId),
    readAgentConfig(ctx, storeId),
  ]);
  return {
    assistants: assistants.map(
      ({ id, name, isDefault, provider, model, personality, instructions, doNotSay }) => ({
        id,
        name,
        isDefault,
        provider,
        model: model ?? '',
        personality,
        instructions,
        doNotSay: doNotSay ?? [],
      }),
    ),
    providers: ['builtin', ...providers.filter(({ saved }) => saved).map(({ provider }) => provider)],
    clarifyBelow: settings.clarifyBelow,
    handOffBelow: settings.handOffBelow,
  };
}
