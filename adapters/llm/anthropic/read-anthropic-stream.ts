import type {
  ContentBlockParam,
  RawContentBlockDelta,
  RawContentBlockStartEvent,
  RawMessageStreamEvent,
  StopReason,
} from '@anthropic-ai/sdk/resources/messages/messages';
import { throwIfCut } from '@/core/llm/classify-failure';
import type { LlmEvent } from '@/core/llm/llm-provider';
import { parseToolInput, toToolInputObject } from '@/core/llm/tool-input';

type FinishReason = Extract<LlmEvent, { type: 'finish' }>['reason'];

/** `pause_turn` only comes with tools that run at the vendor, which are not used: what is there is the answer. */
const FINISH_REASONS: Record<StopReason, FinishReason> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  pause_turn: 'stop',
  tool_use: 'tool-calls',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  refusal: 'refusal',
};

type OpenBlock =
  | { type: 'text'; text: string }
  | { type: 'thinking'; thinking: string; signature: string }
  | { type: 'redacted_thinking'; data: string }
  | { type: 'tool_use'; id: string; name: string; json: string };

/**
 * Turns the API's events into ours. Thinking is never shown; `onContent` gets the finished blocks as they must be
 * sent back. Usage counts tokens written to or read from the cache as input.
 * @throws StreamCutError when the stream ends without a stop reason, AbortError when it was stopped
 */
export async function* readAnthropicStream(
  events: AsyncIterable<RawMessageStreamEvent>,
  signal: AbortSignal,
  onContent: (content: ContentBlockParam[]) => void,
): AsyncGenerator<LlmEvent, void> {
  const open = new Map<number, OpenBlock>();
  const content: ContentBlockParam[] = [];
  const usage = { plain: 0, written: 0, read: 0, output: 0 };
  let stopReason: StopReason | null = null;

  for await (const event of events) {
    switch (event.type) {
      case 'message_start':
      case 'message_delta': {
        const counted = event.type === 'message_start' ? event.message.usage : event.usage;
        usage.plain = counted?.input_tokens ?? usage.plain;
        usage.written = counted?.cache_creation_input_tokens ?? usage.written;
        usage.read = counted?.cache_read_input_tokens ?? usage.read;
        usage.output = counted?.output_tokens ?? usage.output;
        if (event.type === 'message_delta') stopReason = event.delta.stop_reason ?? stopReason;
        break;
      }
      case 'content_block_start': {
        const block = openBlock(event.content_block);
        if (block) open.set(event.index, block);
        if (block?.type === 'text' && block.text) yield { type: 'text', delta: block.text };
        break;
      }
      case 'content_block_delta': {
        const text = extendBlock(open.get(event.index), event.delta);
        if (text) yield { type: 'text', delta: text };
        break;
      }
      case 'content_block_stop': {
        const block = open.get(event.index);
        open.delete(event.index);
        if (!block) break;
        content.push(...closeBlock(block));
        if (block.type === 'tool_use') {
          yield {
            type: 'tool-call',
            call: { id: block.id, name: block.name, input: parseToolInput(block.json) },
          };
        }
        break;
      }
    }
  }
  throwIfCut(stopReason !== null, signal);
  onContent(content);
  yield {
    type: 'usage',
    inputTokens: usage.plain + usage.written + usage.read,
    outputTokens: usage.output,
    ...(usage.read > 0 && { cachedTokens: usage.read }),
    ...(usage.written > 0 && { cacheWriteTokens: usage.written }),
  };
  yield { type: 'finish', reason: (stopReason && FINISH_REASONS[stopReason]) ?? 'stop' };
}

function openBlock(block: RawContentBlockStartEvent['content_block']): OpenBlock | undefined {
  switch (block.type) {
    case 'text':
      return { type: 'text', text: block.text };
    case 'thinking':
      return { type: 'thinking', thinking: block.thinking, signature: block.signature };
    case 'redacted_thinking':
      return { type: 'redacted_thinking', data: block.data };
    case 'tool_use':
      return { type: 'tool_use', id: block.id, name: block.name, json: '' };
    default:
      return undefined;
  }
}

/** @returns the text to show, if the delta brought some */
function extendBlock(block: OpenBlock | undefined, delta: RawContentBlockDelta): string | undefined {
  if (block?.type === 'text' && delta.type === 'text_delta') {
    block.text += delta.text;
    return delta.text;
  }
  if (block?.type === 'tool_use' && delta.type === 'input_json_delta') block.json += delta.partial_json;
  if (block?.type === 'thinking' && delta.type === 'thinking_delta') block.thinking += delta.thinking;
  if (block?.type === 'thinking' && delta.type === 'signature_delta') block.signature += delta.signature;
  return undefined;
}

function closeBlock(block: OpenBlock): ContentBlockParam[] {
  if (block.type === 'text') return block.text.trim() ? [block] : [];
  if (block.type !== 'tool_use') return [block];
  const { id, name } = block;
  return [{ type: 'tool_use', id, name, input: toToolInputObject(parseToolInput(block.json)) }];
}
