import { providerName } from '@/app/_components/provider-words';
import type { DraftSettings, RunSettings } from '@/core/quality/scenarios/runs/run-settings';
import type { RunTrigger } from '@/core/quality/scenarios/runs/run-view';

export const TRIGGER_WORDS: Record<RunTrigger, string> = {
  hand: 'Started by hand',
  knowledge: 'After a change of knowledge',
  command: 'From the command line',
};

const DRAFT_WORDS: Record<keyof DraftSettings, string> = {
  personality: 'personality',
  instructions: 'instructions',
  doNotSay: 'never say',
  sourceIds: 'knowledge',
  clarifyBelow: 'ask back',
  handOffBelow: 'call the team',
};

/** With what a run was answered, in a few words each; "as it is live" when nothing was chosen. */
export function settingsWords({ provider, model, draft }: RunSettings): string[] {
  const tried = (Object.keys(DRAFT_WORDS) as (keyof DraftSettings)[]).filter(
    (key) => draft[key] !== undefined,
  );
  const words = [
    ...(provider ? [model ? `${providerName(provider)}, ${model}` : providerName(provider)] : []),
    ...(tried.length > 0 ? [`Draft of ${tried.map((key) => DRAFT_WORDS[key]).join(', ')}`] : []),
  ];
  return words.length > 0 ? words : ['As it is live'];
}
