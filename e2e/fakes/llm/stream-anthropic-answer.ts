import type { ServerResponse } from 'node:http';
import { createEventWriter, type EventWriter, toPieces } from './event-writer';
import type { FakeReply } from './fake-llm-script';
import { signatureOf } from './thinking-signature';

const STOP_REASONS = {
  stop: 'end_turn',
  'tool-calls': 'tool_use',
  length: 'max_tokens',
  refusal: 'refusal',
  pause: 'pause_turn',
} as const;

const OVERLOADED = {
  event: 'error',
  data: { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } },
};

/**
 * Streams a reply in the format of platform.claude.com, "Streaming messages".
 * @param ids of the reply's tool calls, in order
 */
export async function streamAnthropicAnswer(
  response: ServerResponse,
  reply: FakeReply,
  ids: readonly string[],
  model: string,
): Promise<void> {
  const writer = createEventWriter(response, reply, OVERLOADED);
  const {
    inputTokens,
    outputTokens,
    cachedTokens = 0,
    writtenTokens = 0,
  } = reply.usage ?? { inputTokens: 10, outputTokens: 5 };
  const inputUsage = {
    input_tokens: inputTokens - cachedTokens - writtenTokens,
    cache_creation_input_tokens: writtenTokens,
    cache_read_input_tokens: cachedTokens,
  };
  const emit = (data: { type: string }) => writer.send(data, data.type);
  const message = {
    id: 'msg_fake',
    type: 'message',
    role: 'assistant',
    model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: { ...inputUsage, output_tokens: 1 },
  };
  await writer.send({ type: 'message_start', message }, 'message_start');
  await emit({ type: 'ping' });
  let index = 0;
  if (reply.thinking) await streamThinking(writer, index++, reply);
  if (reply.text) await streamText(writer, index++, reply);
  for (const [at, call] of (reply.toolCalls ?? []).entries()) {
    const id = ids[at];
    const block = { type: 'tool_use', id, name: call.name, input: {} };
    const json = call.rawInput ?? (call.input === undefined ? '' : JSON.stringify(call.input));
    // The real one sends an empty piece first.
    const deltas = ['', ...toPieces(json, reply.pieceLength)].map((piece) => ({
      type: 'input_json_delta',
      partial_json: piece,
    }));
    await streamBlock(writer, index++, block, deltas);
  }
  const finish = reply.finish ?? (reply.toolCalls?.length ? 'tool-calls' : 'stop');
  await writer.send(
    {
      type: 'message_delta',
      delta: { stop_reason: STOP_REASONS[finish], stop_sequence: null },
      usage: { ...inputUsage, output_tokens: outputTokens },
    },
    'message_delta',
  );
  await emit({ type: 'message_stop' });
  response.end();
}

async function streamThinking(writer: EventWriter, index: number, reply: FakeReply): Promise<void> {
  const deltas = [
    ...toPieces(reply.thinking ?? '', reply.pieceLength).map((thinking) => ({
      type: 'thinking_delta',
      thinking,
    })),
    { type: 'signature_delta', signature: signatureOf(reply.thinking) },
  ];
  await streamBlock(writer, index, { type: 'thinking', thinking: '', signature: '' }, deltas);
}

async function streamText(writer: EventWriter, index: number, reply: FakeReply): Promise<void> {
  const deltas = toPieces(reply.text ?? '', reply.pieceLength).map((text) => ({ type: 'text_delta', text }));
  await streamBlock(writer, index, { type: 'text', text: '' }, deltas);
}

async function streamBlock(
  writer: EventWriter,
  index: number,
  block: unknown,
  deltas: readonly unknown[],
): Promise<void> {
  await writer.send({ type: 'content_block_start', index, content_block: block }, 'content_block_start');
  for (const delta of deltas) {
    await writer.sendPiece({ type: 'content_block_delta', index, delta }, 'content_block_delta');
  }
  await writer.send({ type: 'content_block_stop', index }, 'content_block_stop');
}
