import type { TurnOverrides } from '@/core/agent/overrides/turn-overrides';
import type { RunSettings } from './run-settings';

/** What a run's settings mean for a turn. */
export function toOverrides({ provider, model, draft }: RunSettings): TurnOverrides {
  const { clarifyBelow, handOffBelow, ...assistant } = draft;
  return {
    ...(provider ? { provider } : {}),
    ...(model ? { model } : {}),
    ...assistant,
    agentSettings: {
      ...(clarifyBelow === undefined ? {} : { clarifyBelow }),
      ...(handOffBelow === undefined ? {} : { handOffBelow }),
    },
  };
}
