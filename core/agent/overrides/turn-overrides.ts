import type { ProviderId } from '@/core/llm/provider-ids';
import type { AgentSettings } from '@/core/stores/settings/agent/agent-settings';
import type { Personality } from '@/prisma/generated/client';

/**
 * Draft settings that a turn on the bench is run with, in place of those that the assistant and the store have; what
 * is left out stays as it is stored.
 */
export interface TurnOverrides {
  /** Used with the store's own key for it. */
  provider?: ProviderId;
  /** null: the provider's default. Left out with another provider than the assistant's: its default too. */
  model?: string | null;
  personality?: Personality;
  instructions?: string;
  doNotSay?: readonly string[];
  /** Knowledge sources to answer from; empty: all. */
  sourceIds?: readonly string[];
  agentSettings?: Partial<
    Pick<AgentSettings, 'clarifyBelow' | 'handOffBelow' | 'toolCallsPerTurn' | 'maxOutputTokens'>
  >;
}
