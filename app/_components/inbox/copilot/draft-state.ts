import type { CopilotDraft, CopilotEvent } from '@/core/contracts/copilot';

export type DraftState =
  | { step: 'idle' }
  /** `tool`: what is being looked up right now. */
  | { step: 'running'; text: string; tool: string | null }
  | { step: 'done'; draft: CopilotDraft }
  | { step: 'failed'; message: string };

/** What one event of the stream makes of a draft that is being written. */
export function afterEvent(state: DraftState, event: CopilotEvent): DraftState {
  const text = state.step === 'running' ? state.text : '';
  switch (event.type) {
    case 'tool':
      return { step: 'running', text, tool: event.tool };
    case 'delta':
      return { step: 'running', text: text + event.text, tool: null };
    case 'reset':
      return { step: 'running', text: event.text, tool: null };
    case 'done':
      return { step: 'done', draft: event.draft };
    case 'failed':
      return { step: 'failed', message: event.message };
  }
}
