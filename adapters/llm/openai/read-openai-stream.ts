import { randomUUID } from 'node:crypto';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import { throwIfCut } from '@/core/llm/classify-failure';
import type { LlmEvent, LlmToolCall } from '@/core/llm/llm-provider';
import { parseToolInput } from '@/core/llm/tool-input';

type FinishReason = Extract<LlmEvent, { type: 'finish' }>['reason'];
type ToolCallDelta = NonNullable<ChatCompletionChunk.Choice.Delta['tool_calls']>[number];

interface PartialCall {
  index: number | undefined;
  id: string | undefined;
  name: string;
  json: string;
}

/**
 * Turns chunks into our events. Forgives what compatible servers do: no usage, chunks without choices or deltas,
 * whole tool calls at once, calls without id or index, arguments as an object, `stop` after tool calls.
 * @throws StreamCutError when the stream ends without a finish reason, AbortError when it was stopped
 */
export async function* readOpenAiStream(
  chunks: AsyncIterable<ChatCompletionChunk>,
  signal: AbortSignal,
): AsyncGenerator<LlmEvent, void> {
  const calls: PartialCall[] = [];
  let usage: ChatCompletionChunk['usage'];
  let finishReason: string | undefined;
  let refused = false;

  for await (const chunk of chunks) {
    usage = chunk.usage ?? usage;
    const choice = chunk.choices?.[0];
    if (!choice) continue;
    const { content, refusal, tool_calls: toolCalls } = choice.delta ?? {};
    if (content) yield { type: 'text', delta: content };
    if (refusal) {
      refused = true;
      yield { type: 'text', delta: refusal };
    }
    for (const delta of toolCalls ?? []) mergeCall(calls, delta);
    finishReason = choice.finish_reason || finishReason;
  }
  throwIfCut(finishReason !== undefined, signal);
  for (const call of calls) yield { type: 'tool-call', call: toToolCall(call) };
  if (usage) {
    const cached = usage.prompt_tokens_details?.cached_tokens ?? 0;
    yield {
      type: 'usage',
      inputTokens: usage.prompt_tokens ?? 0,
      outputTokens: usage.completion_tokens ?? 0,
      ...(cached > 0 && { cachedTokens: cached }),
    };
  }
  yield { type: 'finish', reason: refused ? 'refusal' : toFinishReason(finishReason, calls.length > 0) };
}

/** A delta continues the last call of its index (without an index: the last call), or begins another. */
function mergeCall(calls: PartialCall[], delta: ToolCallDelta): void {
  const index: number | undefined = delta.index ?? undefined;
  const current = index === undefined ? calls.at(-1) : calls.findLast((call) => call.index === index);
  const begun = current && !startsAnotherCall(current, delta) ? current : undefined;
  const call = begun ?? { index, id: undefined, name: '', json: '' };
  if (!begun) calls.push(call);
  call.id ??= delta.id || undefined;
  call.name ||= delta.function?.name ?? '';
  const args: unknown = delta.function?.arguments;
  if (typeof args === 'string') call.json += args;
  else if (args !== undefined && args !== null) call.json = JSON.stringify(args);
}

/** Ollama sent calls without an index (ollama/ollama issue 7881), then all with 0 (15457): ids and names tell them. */
function startsAnotherCall(call: PartialCall, delta: ToolCallDelta): boolean {
  if (delta.id && call.id) return delta.id !== call.id;
  return Boolean(delta.function?.name && call.name && call.json);
}

function toToolCall(call: PartialCall): LlmToolCall {
  return { id: call.id ?? `call_${randomUUID()}`, name: call.name, input: parseToolInput(call.json) };
}

function toFinishReason(reason: string | undefined, hasCalls: boolean): FinishReason {
  if (reason === 'content_filter') return 'refusal';
  if (reason === 'length' || reason === 'max_tokens') return 'length';
  return hasCalls ? 'tool-calls' : 'stop';
}
