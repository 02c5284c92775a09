'use client';
import { createContext, type ReactNode, useContext } from 'react';
import type { ProviderId } from '@/core/llm/provider-ids';
import type { AssistantSettings } from '@/core/stores/settings/assistants/assistant-input';

/** An assistant as shoppers get it now. */
export interface LiveAssistant {
  id: string;
  name: string;
  isDefault: boolean;
  provider: ProviderId;
  /** Empty: the provider's default. */
  model: string;
  personality: AssistantSettings['personality'];
  instructions: string;
  doNotSay: string[];
}

export interface RunChoices {
  /** The default one first. */
  assistants: LiveAssistant[];
  /** Those that have a key, and the built-in one. */
  providers: ProviderId[];
  /** 0..1, as the store has them. */
  clarifyBelow: number;
  handOffBelow: number;
}

const RunChoicesContext = createContext<RunChoices | null>(null);

export function RunChoicesProvider({ choices, children }: { choices: RunChoices; children: ReactNode }) {
  return <RunChoicesContext value={choices}>{children}</RunChoicesContext>;
}

export function useRunChoices(): RunChoices {
  const choices = useContext(RunChoicesContext);
  if (!choices) throw new Error('a run dialog needs a RunChoicesProvider around it');
  return choices;
}
