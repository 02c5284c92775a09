import { requestHumanResultSchema } from '@/core/contracts/tool-results';
import type { LlmProvider } from '@/core/llm/llm-provider';
import { HAND_OFF_REASONS, type HandOffReason } from './hand-off-reasons';

/**
 * Answers a message by calling a person in, and nothing else: stands in for the provider of a turn, so that its tool
 * call and its answer are run, guarded, traced and stored like any other.
 */
export function createHandOffProvider(reason: HandOffReason): LlmProvider {
  return {
    id: 'builtin',
    model: 'builtin',
    async *stream({ messages }, signal) {
      signal.throwIfAborted();
      const last = messages.at(-1);
      if (last?.role !== 'tool') {
        const input = { reason: HAND_OFF_REASONS[reason] };
        yield { type: 'tool-call', call: { id: 'call_1', name: 'request_human', input } };
        yield { type: 'finish', reason: 'tool-calls' };
        return;
      }
      const result = last.isError ? null : requestHumanResultSchema.parse(last.output);
      if (!result) throw new Error('the conversation could not be handed off');
      yield { type: 'text', delta: result.tell };
      yield { type: 'assessment', outcome: 'handed_off', confidence: 1 };
      yield { type: 'finish', reason: 'stop' };
    },
    classifyError: () => ({ kind: 'unknown', userMessage: 'The hand-off failed. The log has more.' }),
  };
}
