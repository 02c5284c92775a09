import type { ProviderId } from '@/core/llm/provider-ids';
import type { DraftSettings } from '@/core/quality/scenarios/runs/run-settings';
import type { LiveAssistant, RunChoices } from './run-choices';

/** A run's settings as inputs hold them: shares as percent, the do-not-say list a line each. */
export interface RunValues {
  /** Empty: each test's own assistant. */
  assistantId: string;
  /** Empty: the assistant's own. */
  provider: '' | ProviderId;
  model: string;
  personality: LiveAssistant['personality'];
  instructions: string;
  doNotSay: string;
  clarifyBelow: string;
  handOffBelow: string;
}

/** What is live: the chosen assistant's settings, else the default one's. */
export function liveValues(choices: RunChoices, assistantId: string): RunValues {
  const live = choices.assistants.find(({ id }) => id === assistantId) ?? choices.assistants[0];
  return {
    assistantId,
    provider: '',
    model: '',
    personality: live?.personality ?? 'friendly',
    instructions: live?.instructions ?? '',
    doNotSay: (live?.doNotSay ?? []).join('\n'),
    clarifyBelow: percent(choices.clarifyBelow),
    handOffBelow: percent(choices.handOffBelow),
  };
}

/**
 * Settings of a run for the server, which checks them. What is as it is live is left out: a run then follows the
 * stored settings, and two such runs count as run alike.
 */
export function readRunValues(values: RunValues, live: RunValues): unknown {
  const draft: Record<keyof Omit<DraftSettings, 'sourceIds'>, unknown> = {
    personality: values.personality === live.personality ? undefined : values.personality,
    instructions: values.instructions.trim() === live.instructions.trim() ? undefined : values.instructions,
    doNotSay: values.doNotSay.trim() === live.doNotSay.trim() ? undefined : lines(values.doNotSay),
    clarifyBelow: values.clarifyBelow === live.clarifyBelow ? undefined : share(values.clarifyBelow),
    handOffBelow: values.handOffBelow === live.handOffBelow ? undefined : share(values.handOffBelow),
  };
  return {
    assistantId: values.assistantId || null,
    provider: values.provider || null,
    model: values.provider && values.provider !== 'builtin' ? values.model.trim() || null : null,
    draft: Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)),
  };
}

function percent(value: number): string {
  return String(Math.round(value * 100));
}

function share(text: string): number {
  return Number(text.trim().replace(',', '.') || Number.NaN) / 100;
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
