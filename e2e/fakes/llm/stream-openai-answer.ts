import type { ServerResponse } from 'node:http';
import { createEventWriter, type EventWriter, toPieces } from './event-writer';
import type { FakeReply } from './fake-llm-script';

const FINISH_REASONS = {
  stop: 'stop',
  'tool-calls': 'tool_calls',
  length: 'length',
  refusal: 'content_filter',
  pause: 'stop',
} as const;

const SERVER_ERROR = {
  data: { error: { message: 'The server had an error', type: 'server_error', param: null, code: null } },
};

/**
 * Streams a reply in the format of developers.openai.com, "Chat Completions, streaming events". A refusal with a
 * text comes as `refusal` deltas, one without as a content filter.
 * @param ids of the reply's tool calls, in order
 * @param includeUsage whether the caller asked for it
 */
export async function streamOpenAiAnswer(
  response: ServerResponse,
  reply: FakeReply,
  ids: readonly string[],
  model: string,
  includeUsage: boolean,
): Promise<void> {
  const writer = createEventWriter(response, reply, SERVER_ERROR);
  const wantsUsage = includeUsage && !reply.quirks?.noUsage;
  const envelope = { id: 'chatcmpl-fake', object: 'chat.completion.chunk', created: 1_760_000_000, model };
  const chunk = (delta: unknown, finish: string | null = null) => ({
    ...envelope,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    ...(wantsUsage && { usage: null }),
  });
  const spoken = reply.finish === 'refusal' ? 'refusal' : 'content';

  await writer.send(chunk({ role: 'assistant', content: '', refusal: null }));
  for (const piece of toPieces(reply.text ?? '', reply.pieceLength)) {
    await writer.sendPiece(chunk({ [spoken]: piece }));
  }
  await streamToolCalls(writer, reply, ids, chunk);
  const finish = reply.finish ?? (reply.toolCalls?.length ? 'tool-calls' : 'stop');
  const stops = reply.quirks?.stopAfterToolCalls || (finish === 'refusal' && reply.text);
  await writer.send(chunk({}, stops ? 'stop' : FINISH_REASONS[finish]));
  if (wantsUsage) {
    const {
      inputTokens,
      outputTokens,
      cachedTokens = 0,
    } = reply.usage ?? { inputTokens: 10, outputTokens: 5 };
    await writer.send({
      ...envelope,
      choices: [],
      usage: {
        prompt_tokens: inputTokens,
        completion_tokens: outputTokens,
        total_tokens: inputTokens + outputTokens,
        prompt_tokens_details: { cached_tokens: cachedTokens },
      },
    });
  }
  await writer.send('[DONE]');
  response.end();
}

async function streamToolCalls(
  writer: EventWriter,
  reply: FakeReply,
  ids: readonly string[],
  chunk: (delta: unknown) => unknown,
): Promise<void> {
  const { wholeToolCalls, noToolCallIds, zeroIndexes } = reply.quirks ?? {};
  for (const [at, call] of (reply.toolCalls ?? []).entries()) {
    const index = zeroIndexes ? 0 : at;
    const id = noToolCallIds ? {} : { id: ids[at] };
    const json = call.rawInput ?? (call.input === undefined ? '' : JSON.stringify(call.input));
    const head = { index, ...id, type: 'function' };
    if (wholeToolCalls) {
      await writer.sendPiece(
        chunk({ tool_calls: [{ ...head, function: { name: call.name, arguments: json } }] }),
      );
      continue;
    }
    await writer.sendPiece(
      chunk({ tool_calls: [{ ...head, function: { name: call.name, arguments: '' } }] }),
    );
    for (const piece of toPieces(json, reply.pieceLength)) {
      await writer.sendPiece(chunk({ tool_calls: [{ index, function: { arguments: piece } }] }));
    }
  }
}
