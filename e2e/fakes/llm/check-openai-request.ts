import type { IncomingHttpHeaders } from 'node:http';
import { checkStrictSchema } from './check-strict-schema';
import { checkToolSchema, isRecord } from './check-tool-schema';

const KNOWN_FIELDS = new Set([
  'model',
  'messages',
  'tools',
  'tool_choice',
  'parallel_tool_calls',
  'stream',
  'stream_options',
  'max_tokens',
  'max_completion_tokens',
  'reasoning_effort',
  'response_format',
]);

/** Finds what the Chat Completions API would answer 400 for. Only streaming is spoken here. */
export function checkOpenAiRequest(headers: IncomingHttpHeaders, body: Record<string, unknown>): string[] {
  return [
    ...(headers['content-type']?.startsWith('application/json')
      ? []
      : ['content-type: must be application/json']),
    ...Object.keys(body)
      .filter((field) => !KNOWN_FIELDS.has(field))
      .map((field) => `Unrecognized request argument supplied: ${field}`),
    ...(typeof body.model === 'string' && body.model ? [] : ['you must provide a model parameter']),
    ...(body.stream === true ? [] : ['stream: this server only streams']),
    ...checkLimits(body),
    ...checkTools(body.tools),
    ...checkResponseFormat(body.response_format),
    ...checkMessages(body.messages),
  ];
}

/** Reasoning models: developers.openai.com, "Reasoning models"; the rule on tools holds from GPT-5.6 on. */
function checkLimits(body: Record<string, unknown>): string[] {
  const wrong: string[] = [];
  const model = String(body.model);
  const reasons = /^(gpt-[5-9]|o\d)/.test(model);
  if (reasons && body.max_tokens !== undefined) {
    wrong.push("Unsupported parameter: 'max_tokens' is not supported with this model.");
  }
  if (!reasons && body.reasoning_effort !== undefined)
    wrong.push("Unrecognized argument: 'reasoning_effort'");
  for (const field of ['max_tokens', 'max_completion_tokens']) {
    const limit = body[field];
    if (limit !== undefined && !(Number.isInteger(limit) && Number(limit) > 0))
      wrong.push(`${field}: below minimum`);
  }
  if (/^gpt-(5\.[6-9]|[6-9])/.test(model) && body.tools !== undefined && body.reasoning_effort !== 'none') {
    wrong.push(
      `Function tools with reasoning_effort are not supported for ${model} in /v1/chat/completions.`,
    );
  }
  return wrong;
}

/** Structured output: developers.openai.com, "Structured model outputs". */
function checkResponseFormat(format: unknown): string[] {
  if (format === undefined) return [];
  const inner = isRecord(format) && format.type === 'json_schema' ? format.json_schema : undefined;
  if (!isRecord(inner) || !/^[\w-]{1,64}$/.test(String(inner.name))) {
    return ["Missing required parameter: 'response_format.json_schema.name'"];
  }
  return inner.strict === true ? checkStrictSchema(inner.schema, 'response_format.json_schema.schema') : [];
}

function checkTools(tools: unknown): string[] {
  if (tools === undefined) return [];
  if (!Array.isArray(tools) || tools.length === 0) return ['tools: [] is too short'];
  return tools.flatMap((tool: unknown, at) => {
    const definition = isRecord(tool) && tool.type === 'function' ? tool.function : undefined;
    if (!isRecord(definition) || !/^[a-zA-Z0-9_-]{1,64}$/.test(String(definition.name))) {
      return [`tools.${at}.function.name: does not match pattern`];
    }
    return checkToolSchema(definition.parameters, `tools.${at}.function.parameters`);
  });
}

function checkMessages(messages: unknown): string[] {
  if (!Array.isArray(messages) || messages.length === 0) return ['messages: [] is too short'];
  const wrong: string[] = [];
  let awaited: string[] = [];
  messages.forEach((message: Record<string, unknown>, at) => {
    const path = `messages.${at}`;
    if (message.role === 'tool') {
      const id = String(message.tool_call_id);
      if (!awaited.includes(id))
        wrong.push(`${path}: role 'tool' must follow a message with this tool_call id`);
      awaited = awaited.filter((other) => other !== id);
      if (typeof message.content !== 'string') wrong.push(`${path}.content: expected a string`);
      return;
    }
    if (awaited.length > 0) wrong.push(`${path}: tool_call_ids without response messages: ${awaited}`);
    awaited = [];
    if (message.role === 'assistant') {
      const calls = message.tool_calls === undefined ? [] : message.tool_calls;
      if (!Array.isArray(calls) || (message.tool_calls !== undefined && calls.length === 0)) {
        wrong.push(`${path}.tool_calls: should be a non-empty list`);
        return;
      }
      if (typeof message.content !== 'string' && calls.length === 0)
        wrong.push(`${path}.content: expected a string`);
      for (const call of calls) wrong.push(...checkCall(call, path));
      awaited = calls.map((call) => String(call.id));
      return;
    }
    if (message.role !== 'system' && message.role !== 'user') wrong.push(`${path}.role: unknown role`);
    if (typeof message.content !== 'string') wrong.push(`${path}.content: expected a string`);
  });
  if (awaited.length > 0) wrong.push(`messages: tool_call_ids without response messages: ${awaited}`);
  return wrong;
}

function checkCall(call: unknown, path: string): string[] {
  const definition = isRecord(call) && call.type === 'function' && call.id ? call.function : undefined;
  if (!isRecord(definition) || typeof definition.name !== 'string')
    return [`${path}.tool_calls: malformed call`];
  try {
    return isRecord(JSON.parse(String(definition.arguments)))
      ? []
      : [`${path}.tool_calls: arguments not an object`];
  } catch {
    return [`${path}.tool_calls: arguments are not JSON`];
  }
}
