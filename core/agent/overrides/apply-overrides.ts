import type { TurnInputs } from '../turn/rows/turn-inputs.queries';
import type { TurnOverrides } from './turn-overrides';

/**
 * @returns what was stored, with the draft in its place where it says something
 * @throws Error when drafts are to answer anywhere but on the bench
 */
export function applyOverrides(stored: TurnInputs, draft: TurnOverrides): TurnInputs {
  if (!stored.isBench) throw new Error('Draft settings answer on the bench only.');
  const provider = draft.provider ?? stored.provider;
  const storedModel = provider === stored.provider ? stored.model : null;
  return {
    ...stored,
    provider,
    model: draft.model === undefined ? storedModel : draft.model,
    personality: draft.personality ?? stored.personality,
    instructions: draft.instructions ?? stored.instructions,
    doNotSay: [...(draft.doNotSay ?? stored.doNotSay)],
    sourceIds: [...(draft.sourceIds ?? stored.sourceIds)],
    agentSettings: { ...stored.agentSettings, ...withoutGaps(draft.agentSettings ?? {}) },
  };
}

/** A setting that is there but undefined would hide the stored one. */
function withoutGaps<T extends object>(settings: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
