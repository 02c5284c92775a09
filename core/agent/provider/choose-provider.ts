import type { LlmProvider } from '@/core/llm/llm-provider';
import { isProviderId } from '@/core/llm/provider-ids';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { checkBudget, type ReachedBudget, tellBudget } from '../limits/check-budget';
import type { TurnInputs } from '../turn/rows/turn-inputs.queries';
import { providerCooldown } from './provider-cooldown';

export interface ChosenProvider {
  provider: LlmProvider;
  /** Set when the assistant's own provider cannot be used; the reason is for the owner. */
  instead: { of: string; reason: string; budget?: ReachedBudget } | null;
}

/** The provider that the assistant is set to, or `builtin` when that one cannot be used right now. */
export async function chooseProvider(
  ctx: AppContext,
  storeId: string,
  inputs: Pick<TurnInputs, 'provider' | 'model' | 'credential' | 'agentSettings' | 'isBench'>,
): Promise<ChosenProvider> {
  const wanted = inputs.provider;
  const builtin = (reason: string): ChosenProvider => ({
    provider: ctx.llm.create('builtin', {}),
    instead: { of: wanted, reason },
  });
  if (!isProviderId(wanted)) return builtin('The provider is not known to this version.');
  if (wanted === 'builtin') return { provider: ctx.llm.create('builtin', {}), instead: null };
  const budget = await checkBudget(ctx, storeId, inputs.agentSettings);
  if (budget) {
    const instead = { of: wanted, reason: tellBudget(budget), budget };
    return { provider: ctx.llm.create('builtin', {}), instead };
  }
  if (!inputs.isBench && providerCooldown.isResting(storeId, wanted, ctx.now().getTime())) {
    return builtin('The provider failed a moment ago and is left alone for 30 seconds.');
  }
  try {
    const { credential } = inputs;
    const model = inputs.model ?? credential?.model;
    const provider = ctx.llm.create(wanted, {
      ...(credential?.encryptedKey ? { apiKey: ctx.secrets.decrypt(credential.encryptedKey) } : {}),
      ...(credential?.baseUrl ? { baseUrl: credential.baseUrl } : {}),
      ...(model ? { model } : {}),
    });
    return { provider, instead: null };
  } catch (error) {
    if (isAppError(error)) return builtin(error.userMessage);
    throw error;
  }
}
