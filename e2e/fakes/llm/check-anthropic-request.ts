import type { IncomingHttpHeaders } from 'node:http';
import { checkStrictSchema } from './check-strict-schema';
import { checkToolSchema, isRecord } from './check-tool-schema';
import { signatureOf } from './thinking-signature';

const KNOWN_FIELDS = new Set([
  'model',
  'max_tokens',
  'messages',
  'system',
  'tools',
  'tool_choice',
  'stream',
  'thinking',
  'output_config',
  'metadata',
  'stop_sequences',
  'service_tier',
  'cache_control',
]);

/** platform.claude.com, "Versions". */
const API_VERSIONS = new Set(['2023-06-01', '2026-10-21']);

type Blocks = Record<string, unknown>[];

/**
 * Finds what the Messages API would answer 400 for, and what it forgives but should not be sent: roles that do not
 * alternate. Only streaming is spoken here.
 * @param thoughtful ids of tool calls that were made after thinking, which must come back with the thought
 */
export function checkAnthropicRequest(
  headers: IncomingHttpHeaders,
  body: Record<string, unknown>,
  thoughtful: ReadonlySet<string>,
): string[] {
  return [
    ...checkHeaders(headers),
    ...Object.keys(body)
      .filter((field) => !KNOWN_FIELDS.has(field))
      .map((field) => `${field}: Extra inputs are not permitted`),
    ...(typeof body.model === 'string' && body.model ? [] : ['model: Field required']),
    ...(Number.isInteger(body.max_tokens) && Number(body.max_tokens) > 0
      ? []
      : ['max_tokens: Field required']),
    ...(body.stream === true ? [] : ['stream: this server only streams']),
    ...checkThinking(body),
    ...checkSystem(body.system),
    ...checkTools(body.tools),
    ...checkCacheControl(body),
    ...checkOutputFormat(body),
    ...checkMessages(body.messages, thoughtful),
    ...(body.tools === undefined && /"type":"tool_(use|result)"/.test(JSON.stringify(body.messages))
      ? ['Requests which include `tool_use` or `tool_result` blocks must define tools']
      : []),
  ];
}

function checkHeaders(headers: IncomingHttpHeaders): string[] {
  const wrong: string[] = [];
  if (!API_VERSIONS.has(String(headers['anthropic-version']))) {
    wrong.push('anthropic-version: header is required');
  }
  if (!headers['content-type']?.startsWith('application/json'))
    wrong.push('content-type: must be application/json');
  return wrong;
}

/** Which model takes which word: platform.claude.com, "Migrating to Claude Sonnet 5.5" and the other guides. */
function checkThinking(body: Record<string, unknown>): string[] {
  if (body.thinking === undefined) return [];
  const type = isRecord(body.thinking) ? body.thinking.type : undefined;
  const model = String(body.model);
  const allowed = model.startsWith('claude-sonnet-5-5')
    ? ['adaptive', 'between_tools']
    : /^claude-(opus-5-5|fable-5|mythos-5)/.test(model)
      ? ['adaptive']
      : ['adaptive', 'enabled', 'disabled'];
  return allowed.includes(String(type)) ? [] : [`thinking.type: "${type}" is not supported for this model`];
}

function checkSystem(system: unknown): string[] {
  if (system === undefined || typeof system === 'string') return [];
  if (!Array.isArray(system)) return ['system: Input should be a valid string or list'];
  return system.flatMap((block, at) => (isFilledText(block) ? [] : [`system.${at}: text must be non-empty`]));
}

function checkTools(tools: unknown): string[] {
  if (tools === undefined) return [];
  if (!Array.isArray(tools)) return ['tools: Input should be a valid list'];
  const names = tools.map((tool) => (isRecord(tool) ? tool.name : undefined));
  const wrong = new Set(names).size === names.length ? [] : ['tools: Tool names must be unique.'];
  return [
    ...wrong,
    ...tools.flatMap((tool: unknown, at) => {
      if (!isRecord(tool) || !/^[a-zA-Z0-9_-]{1,128}$/.test(String(tool.name))) {
        return [`tools.${at}.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'`];
      }
      return checkToolSchema(tool.input_schema, `tools.${at}.input_schema`);
    }),
  ];
}

function checkOutputFormat(body: Record<string, unknown>): string[] {
  const format = isRecord(body.output_config) ? body.output_config.format : undefined;
  if (format === undefined || format === null) return [];
  if (!isRecord(format) || format.type !== 'json_schema')
    return ['output_config.format.type: unknown format'];
  return checkStrictSchema(format.schema, 'output_config.format.schema');
}

function checkCacheControl(body: Record<string, unknown>): string[] {
  const marks = JSON.stringify(body).split('"cache_control":').length - 1;
  return marks > 4 ? [`A maximum of 4 blocks with cache_control may be provided. Found ${marks}.`] : [];
}

function checkMessages(messages: unknown, thoughtful: ReadonlySet<string>): string[] {
  if (!Array.isArray(messages) || messages.length === 0)
    return ['messages: at least one message is required'];
  const wrong: string[] = [];
  if (messages[0]?.role !== 'user') wrong.push('messages: first message must use the "user" role');
  if (messages.at(-1)?.role === 'assistant')
    wrong.push('messages: This model does not support assistant prefill');
  let awaited: string[] = [];
  messages.forEach((message: Record<string, unknown>, at) => {
    const path = `messages.${at}`;
    if (at > 0 && message.role === messages[at - 1].role) wrong.push(`${path}: roles must alternate`);
    if (message.role !== 'user' && message.role !== 'assistant') wrong.push(`${path}.role: unknown role`);
    const blocks = toBlocks(message.content);
    if (!blocks) {
      wrong.push(`${path}.content: must be non-empty`);
      return;
    }
    wrong.push(
      ...blocks.flatMap((block, index) => checkBlock(block, message.role, `${path}.content.${index}`)),
    );
    wrong.push(...checkResults(blocks, awaited, path), ...checkThoughts(blocks, thoughtful, path));
    awaited = blocks.filter((block) => block.type === 'tool_use').map((block) => String(block.id));
  });
  return wrong;
}

/** All results of the calls before, each once, ahead of any text. */
function checkResults(blocks: Blocks, awaited: readonly string[], path: string): string[] {
  const given = blocks
    .filter((block) => block.type === 'tool_result')
    .map((block) => String(block.tool_use_id));
  const wrong: string[] = [];
  const missing = awaited.filter((id) => !given.includes(id));
  if (missing.length > 0)
    wrong.push(`${path}: tool_use ids without tool_result blocks right after: ${missing}`);
  const unexpected = given.filter((id) => !awaited.includes(id));
  if (unexpected.length > 0)
    wrong.push(`${path}: unexpected tool_use_id in tool_result blocks: ${unexpected}`);
  if (new Set(given).size !== given.length) wrong.push(`${path}: each tool_use must have a single result`);
  const firstOther = blocks.findIndex((block) => block.type !== 'tool_result');
  if (firstOther !== -1 && blocks.slice(firstOther).some((block) => block.type === 'tool_result')) {
    wrong.push(`${path}: tool_result blocks must come first`);
  }
  return wrong;
}

function checkThoughts(blocks: Blocks, thoughtful: ReadonlySet<string>, path: string): string[] {
  const calls = blocks.filter((block) => block.type === 'tool_use');
  if (!calls.some((call) => thoughtful.has(String(call.id)))) return [];
  return blocks.some((block) => block.type === 'thinking')
    ? []
    : [`${path}: the thinking blocks of this answer must be passed back`];
}

function checkBlock(block: Record<string, unknown>, role: unknown, path: string): string[] {
  switch (block.type) {
    case 'text':
      return isFilledText(block) ? [] : [`${path}: text content blocks must be non-empty`];
    case 'tool_use':
      if (role !== 'assistant') return [`${path}: tool_use is for the assistant`];
      if (!/^[a-zA-Z0-9_-]+$/.test(String(block.id))) return [`${path}.id: String should match pattern`];
      return isRecord(block.input) ? [] : [`${path}.input: Input should be a valid dictionary`];
    case 'tool_result':
      if (role !== 'user') return [`${path}: tool_result is for the user`];
      return typeof block.content === 'string' && block.content ? [] : [`${path}.content: must be non-empty`];
    case 'thinking':
      return block.signature === signatureOf(block.thinking)
        ? []
        : [`${path}: Invalid signature in thinking block`];
    default:
      return [`${path}.type: unknown block`];
  }
}

function toBlocks(content: unknown): Blocks | undefined {
  if (typeof content === 'string') return content.trim() ? [{ type: 'text', text: content }] : undefined;
  return Array.isArray(content) && content.length > 0 && content.every(isRecord) ? content : undefined;
}

function isFilledText(block: unknown): boolean {
  return (
    isRecord(block) && block.type === 'text' && typeof block.text === 'string' && block.text.trim() !== ''
  );
}
