import type { TurnOutcome } from '@/core/contracts/message-view';
import type { AgentSettings } from '@/core/stores/settings/agent/agent-settings';

/** What becomes of an answer: it is given, the shopper is asked back instead, or the team is called in. */
export type ConfidenceDecision = 'answer' | 'clarify' | 'hand_off';

/**
 * Decides by the store's thresholds. The team is called in only when asking back has been tried: the agent's last
 * message was already one that asked back or did not know.
 * @param before outcome of the agent's last message of this conversation; null when there is none
 */
export function decideByConfidence(
  answer: { confidence: number; outcome: TurnOutcome },
  before: TurnOutcome | null,
  settings: Pick<AgentSettings, 'clarifyBelow' | 'handOffBelow'>,
): ConfidenceDecision {
  const { confidence, outcome } = answer;
  const tried = before === 'clarified' || before === 'unsure';
  // The agent does not know, and says so: once more of that helps nobody.
  if (outcome === 'unsure') return tried ? 'hand_off' : 'answer';
  if (outcome !== 'answered' || confidence >= Math.max(settings.clarifyBelow, settings.handOffBelow))
    return 'answer';
  if (tried && confidence < settings.handOffBelow) return 'hand_off';
  return confidence < settings.clarifyBelow || confidence < settings.handOffBelow ? 'clarify' : 'answer';
}
