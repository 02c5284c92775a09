import type { Embedder } from '@/core/llm/embedder';
import type { LlmEvent, LlmProvider, LlmRequest } from '@/core/llm/llm-provider';
import { composeAction } from './actions/compose-action';
import { planActionCalls } from './actions/plan-action';
import { readActionWish } from './actions/read-action-wish';
import { composeAnswer } from './compose/compose-answer';
import { createIntentClassifier } from './intent/classify-intent';
import { wantsPerson } from './intent/judge-intent';
import { composeParts } from './parts/compose-parts';
import { planParts, readParts } from './parts/read-parts';
import { phrasesFor } from './phrases/phrases-for';
import { planCalls } from './plan';
import { readConversation } from './read-conversation';

/**
 * The provider that needs no key: a deterministic policy instead of a model. It asks for the same tools as a model
 * would and composes its answer from their results alone.
 */
export function createBuiltinProvider(embedder: Embedder): LlmProvider {
  const classifier = createIntentClassifier(embedder);
  return {
    id: 'builtin',
    model: 'builtin',
    async *stream(request: LlmRequest, signal: AbortSignal): AsyncIterable<LlmEvent> {
      signal.throwIfAborted();
      const reading = readConversation(request.messages, request.store.language);
      const intent = await classifier.classify(reading.question, reading.written);
      const offered = new Set(request.tools.map((tool) => tool.name));
      const change = wantsPerson(intent) ? null : readActionWish(request.messages, reading, offered);
      const { currency } = request.store;
      const parts = change ? null : await readParts(request, reading, classifier, offered);
      const planned = change
        ? planActionCalls(reading, change)
        : parts
          ? planParts(parts, reading.results, currency, offered)
          : planCalls(reading, intent, currency);
      const calls = planned.filter((call) => offered.has(call.name));
      signal.throwIfAborted();
      if (calls.length > 0) {
        for (const [i, call] of calls.entries()) {
          yield { type: 'tool-call', call: { id: `call_${reading.results.length + i + 1}`, ...call } };
        }
        yield { type: 'usage', inputTokens: 0, outputTokens: 0 };
        yield { type: 'finish', reason: 'tool-calls' };
        return;
      }
      const { text, ...assessment } = change
        ? composeAction(phrasesFor(request.store), reading, change)
        : parts
          ? await composeParts(embedder, request.store, parts)
          : await composeAnswer(embedder, request.store, reading, intent);
      for (const piece of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
        signal.throwIfAborted();
        yield { type: 'text', delta: piece };
      }
      yield { type: 'assessment', ...assessment };
      yield { type: 'usage', inputTokens: 0, outputTokens: 0 };
      yield { type: 'finish', reason: 'stop' };
    },
    classifyError(error) {
      if (error instanceof Error && error.name === 'AbortError') {
        return { kind: 'aborted', userMessage: 'The answer was stopped.' };
      }
      return { kind: 'unknown', userMessage: 'The built-in answerer failed. The log has more.' };
    },
  };
}
