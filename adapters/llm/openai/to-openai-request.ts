import type {
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
  ChatCompletionTool,
} from 'openai/resources/chat/completions';
import type { ResponseFormatJSONSchema } from 'openai/resources/shared';
import type { LlmMessage, LlmOutputFormat, LlmRequest, LlmTool } from '@/core/llm/llm-provider';
import { pairToolMessages } from '@/core/llm/pair-tool-messages';
import { toStructuredSchema } from '@/core/llm/structured-schema';
import { toToolInputObject, toToolResultText } from '@/core/llm/tool-input';
import { settingsForModel } from './model-settings';

/** Writes a request as the Chat Completions API wants it, with nothing in it that compatible servers stumble over. */
export function toOpenAiRequest(request: LlmRequest, model: string): ChatCompletionCreateParamsStreaming {
  const system: ChatCompletionMessageParam[] = request.system.trim()
    ? [{ role: 'system', content: request.system }]
    : [];
  return {
    model,
    ...settingsForModel(model, request.maxOutputTokens),
    messages: [...system, ...pairToolMessages(request.messages).flatMap(toMessage)],
    ...(request.tools.length > 0 && { tools: request.tools.map(toTool) }),
    ...(request.output && knowsStrictOutput(model) && { response_format: toResponseFormat(request.output) }),
    stream: true,
    stream_options: { include_usage: true },
  };
}

/** OpenAI's own models; a compatible server may refuse the word, and its answer is parsed leniently anyway. */
function knowsStrictOutput(model: string): boolean {
  return /^(gpt-(4\.1|4o|[5-9])|o\d)/.test(model);
}

function toResponseFormat({ name, schema }: LlmOutputFormat): ResponseFormatJSONSchema {
  return { type: 'json_schema', json_schema: { name, strict: true, schema: toStructuredSchema(schema) } };
}

function toTool(tool: LlmTool): ChatCompletionTool {
  return {
    type: 'function',
    function: { name: tool.name, description: tool.description, parameters: tool.inputSchema },
  };
}

function toMessage(message: LlmMessage): ChatCompletionMessageParam[] {
  switch (message.role) {
    case 'user':
      return [{ role: 'user', content: message.text }];
    case 'tool':
      return [{ role: 'tool', tool_call_id: message.toolCallId, content: toResultText(message) }];
    case 'assistant': {
      const calls = message.toolCalls ?? [];
      if (calls.length === 0) return message.text ? [{ role: 'assistant', content: message.text }] : [];
      return [
        {
          role: 'assistant',
          content: message.text || null,
          tool_calls: calls.map((call) => ({
            id: call.id,
            type: 'function',
            function: { name: call.name, arguments: JSON.stringify(toToolInputObject(call.input)) },
          })),
        },
      ];
    }
  }
}

/** The API has no mark for failed calls, so the text carries it. */
function toResultText(message: Extract<LlmMessage, { role: 'tool' }>): string {
  const text = toToolResultText(message.output);
  return message.isError ? `The call failed: ${text}` : text;
}
