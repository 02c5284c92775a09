import type { TurnVerdict } from '../judging/verdict';
import type { KnowledgeState } from './knowledge-state';
import type { RunSettings } from './run-settings';

export type RunStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
export type RunTrigger = 'hand' | 'knowledge' | 'command';

/** A run of tests. Times are ISO 8601. */
export interface RunView {
  id: string;
  status: RunStatus;
  settings: RunSettings;
  trigger: RunTrigger;
  /** Tests in it; those not yet answered are neither passed nor failed. */
  total: number;
  passed: number;
  failed: number;
  /** What to tell the owner when the run ended early. */
  failure: string | null;
  /** What could be answered from when it began. */
  knowledge: KnowledgeState | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface RunResultView {
  scenarioId: string;
  title: string;
  passed: boolean;
  turns: TurnVerdict[];
  /** Milliseconds of all its turns. */
  latencyMs: number;
}

export interface RunDetail extends RunView {
  /** Failed ones first, then by name. */
  results: RunResultView[];
  /** Products or documents have changed since the run began: its results may no longer hold. */
  knowledgeChanged: boolean;
}
