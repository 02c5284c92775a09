import type { LlmMessage, LlmProvider, LlmStoreFacts, LlmToolCall } from '@/core/llm/llm-provider';
import type { AnswerDraft } from './answer-draft';
import { type RetryNotice, streamWithRetry } from './call-with-retry';
import { runTool } from './run-tool';
import type { ToolScope } from './tool';
import { LLM_TOOLS } from './tools/agent-tools';

/** Rounds of model and tools in one turn; the round after the last one gets no tools and must answer. */
const MAX_TOOL_ROUNDS = 5;
const MAX_TOOL_CALLS = 10;
const MAX_OUTPUT_TOKENS = 1024;

/** Who watches the answer come into being. */
export interface AnswerSink {
  tool(name: string): void;
  delta(text: string): void;
  /** Everything shown so far is void; `text` is what stands instead. */
  reset(text: string): void;
}

export interface AnswerRequest {
  provider: LlmProvider;
  system: string;
  history: LlmMessage[];
  store: LlmStoreFacts;
  scope: ToolScope;
  draft: AnswerDraft;
  sink: AnswerSink;
  signal: AbortSignal;
  onRetry: (notice: RetryNotice) => void;
}

/**
 * The loop of model ↔ tools. Fills `draft` until the model answers without asking for a tool.
 * @throws LlmCallFailed when the provider stays down; what was shown of the broken step is void then
 */
export async function makeAnswer(request: AnswerRequest): Promise<void> {
  const { scope, draft, sink } = request;
  const messages: LlmMessage[] = [...request.history];
  for (let round = 0; ; round++) {
    const mayUseTools = round < MAX_TOOL_ROUNDS && draft.toolRuns.length < MAX_TOOL_CALLS;
    const calls = await runStep(request, messages, mayUseTools);
    if (calls.length === 0 || !mayUseTools) break;
    for (const call of calls) sink.tool(call.name);
    const runs = await Promise.all(
      calls.slice(0, MAX_TOOL_CALLS - draft.toolRuns.length).map((call) => runTool(scope, call)),
    );
    draft.toolRuns.push(...runs);
    messages.push({ role: 'assistant', text: draft.stepText, toolCalls: runs.map((run) => run.call) });
    for (const run of runs) {
      messages.push({
        role: 'tool',
        toolCallId: run.call.id,
        name: run.call.name,
        output: run.error ?? run.output,
        ...(run.error ? { isError: true } : {}),
      });
    }
    draft.endStep();
  }
  const rest = draft.finish();
  if (rest) sink.delta(rest);
}

async function runStep(
  request: AnswerRequest,
  messages: LlmMessage[],
  mayUseTools: boolean,
): Promise<LlmToolCall[]> {
  const { draft, sink, signal } = request;
  let calls: LlmToolCall[] = [];
  const events = streamWithRetry({
    provider: request.provider,
    request: {
      system: request.system,
      messages,
      tools: mayUseTools ? LLM_TOOLS : [],
      maxOutputTokens: MAX_OUTPUT_TOKENS,
      store: request.store,
    },
    signal,
    onRetry: request.onRetry,
  });
  for await (const event of events) {
    switch (event.type) {
      case 'text': {
        const shown = draft.addText(event.delta);
        if (shown) sink.delta(shown);
        break;
      }
      case 'tool-call':
        calls.push(event.call);
        break;
      case 'usage':
        draft.inputTokens += event.inputTokens;
        draft.outputTokens += event.outputTokens;
        break;
      case 'assessment':
        draft.assessment = { ...draft.assessment, ...withoutType(event) };
        break;
      case 'reset':
        calls = [];
        draft.voidStep();
        sink.reset(draft.text);
        break;
      case 'finish':
        break;
    }
  }
  return calls;
}

function withoutType<T extends { type: string }>({ type: _type, ...rest }: T): Omit<T, 'type'> {
  return rest;
}
