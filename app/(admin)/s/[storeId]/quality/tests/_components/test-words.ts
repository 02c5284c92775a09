import type { Tone } from '@/app/_components/ui/badge';
import type { RunStatus } from '@/core/quality/scenarios/runs/run-view';
import type { ScenarioOrigin } from '@/core/quality/scenarios/scenario';

export const ORIGIN_WORDS: Record<ScenarioOrigin, string> = {
  hand: 'By hand',
  conversation: 'Conversation',
  catalog: 'Catalog',
  policies: 'Policies',
  feedback: 'Feedback',
};

export const RUN_STATUS_WORDS: Record<RunStatus, { words: string; tone: Tone }> = {
  queued: { words: 'Waiting', tone: 'neutral' },
  running: { words: 'Running', tone: 'primary' },
  done: { words: 'Done', tone: 'success' },
  failed: { words: 'Broke off', tone: 'danger' },
  cancelled: { words: 'Cancelled', tone: 'neutral' },
};

export function testCount(count: number): string {
  return count === 1 ? '1 test' : `${count.toLocaleString('en')} tests`;
}
