import type {
  ContentBlockParam,
  MessageCreateParamsStreaming,
  MessageParam,
  TextBlockParam,
  Tool,
} from '@anthropic-ai/sdk/resources/messages/messages';
import type { LlmMessage, LlmRequest, LlmTool } from '@/core/llm/llm-provider';
import { pairToolMessages } from '@/core/llm/pair-tool-messages';
import { toStructuredSchema } from '@/core/llm/structured-schema';
import { toToolInputObject, toToolResultText } from '@/core/llm/tool-input';
import type { AnswerMemory, AnswerPrefix } from './answer-memory';
import { settingsForModel } from './model-settings';

/** Stands in where the API demands a word: it refuses empty texts, and conversations that the assistant opens. */
const NO_WORDS = '(no text)';
const CHAT_OPENED = '(The shopper opened the chat.)';

/**
 * Writes a request as Anthropic's Messages API wants it: alternating roles, all results of an answer's tool calls in
 * the one user message behind it, no empty text. Tools and system prompt end in a cache breakpoint each: they are
 * the same for every call of a turn and mostly for every turn of a store.
 */
export function toAnthropicRequest(
  request: LlmRequest,
  model: string,
  memory: AnswerMemory,
): MessageCreateParamsStreaming {
  const system: TextBlockParam[] = request.system.trim()
    ? [{ type: 'text', text: request.system, cache_control: { type: 'ephemeral' } }]
    : [];
  const tools = request.tools.length > 0 ? request.tools.map(toTool) : withdrawnTools(request.messages);
  const messages = toMessages(request.messages, memory, { system, tools });
  return {
    model,
    ...withFormat(settingsForModel(model, request.maxOutputTokens), request, model),
    ...(system.length > 0 && { system }),
    ...(tools.length > 0 && { tools }),
    ...(request.tools.length === 0 && tools.length > 0 && { tool_choice: { type: 'none' as const } }),
    messages,
    stream: true,
  };
}

/** Structured output (docs: "Structured outputs"), for models of Anthropic's own naming. */
function withFormat(
  settings: ReturnType<typeof settingsForModel>,
  { output }: LlmRequest,
  model: string,
): ReturnType<typeof settingsForModel> {
  if (!output || !/^claude-/.test(model)) return settings;
  const format = { type: 'json_schema' as const, schema: toStructuredSchema(output.schema) };
  return { ...settings, output_config: { ...settings.output_config, format } };
}

function toTool(tool: LlmTool, index: number, all: readonly LlmTool[]): Tool {
  return {
    name: tool.name,
    description: tool.description,
    input_schema: tool.inputSchema as Tool.InputSchema,
    ...(index === all.length - 1 && { cache_control: { type: 'ephemeral' as const } }),
  };
}

/**
 * The API refuses a history with tool calls when no tools are defined. A request that offers none any more (the last
 * round of a turn) therefore names the tools of its history, and forbids their use.
 */
function withdrawnTools(messages: readonly LlmMessage[]): Tool[] {
  const calls = messages.flatMap((message) =>
    message.role === 'assistant' ? (message.toolCalls ?? []) : [],
  );
  const names = new Set(calls.map((call) => call.name));
  return [...names].map((name) => ({
    name,
    description: 'Not available any more.',
    input_schema: { type: 'object' },
  }));
}

function toMessages(
  messages: readonly LlmMessage[],
  memory: AnswerMemory,
  head: Omit<AnswerPrefix, 'messages'>,
): MessageParam[] {
  const turns: { role: 'user' | 'assistant'; content: ContentBlockParam[] }[] = [];
  const append = (role: 'user' | 'assistant', blocks: ContentBlockParam[]) => {
    const last = turns.at(-1);
    if (last?.role === role) last.content.push(...blocks);
    else if (blocks.length > 0) turns.push({ role, content: blocks });
  };
  for (const message of pairToolMessages(messages)) {
    if (message.role === 'user') append('user', [{ type: 'text', text: message.text.trim() || NO_WORDS }]);
    else if (message.role === 'tool') append('user', [toToolResult(message)]);
    else {
      if (turns.length === 0) append('user', [{ type: 'text', text: CHAT_OPENED }]);
      const ids = (message.toolCalls ?? []).map((call) => call.id);
      const verbatim = memory.recall({ ...head, messages: turns }, ids);
      append('assistant', verbatim ? [...verbatim] : toAssistantBlocks(message));
    }
  }
  return turns;
}

function toAssistantBlocks(message: Extract<LlmMessage, { role: 'assistant' }>): ContentBlockParam[] {
  const text: ContentBlockParam[] = message.text.trim() ? [{ type: 'text', text: message.text.trim() }] : [];
  const calls = (message.toolCalls ?? []).map(
    (call): ContentBlockParam => ({
      type: 'tool_use',
      id: call.id,
      name: call.name,
      input: toToolInputObject(call.input),
    }),
  );
  return [...text, ...calls];
}

function toToolResult(message: Extract<LlmMessage, { role: 'tool' }>): ContentBlockParam {
  return {
    type: 'tool_result',
    tool_use_id: message.toolCallId,
    content: toToolResultText(message.output) || NO_WORDS,
    ...(message.isError && { is_error: true }),
  };
}
