import type { LlmMessage, LlmToolCall } from './llm-provider';

const LOST_RESULT = 'This call was interrupted before it returned anything.';

type ToolMessage = Extract<LlmMessage, { role: 'tool' }>;

/**
 * Repairs what a cut turn or a shortened history leaves behind, because every vendor answers 400 to it: a tool call
 * without a result gets one that says it was interrupted, a result without a call is dropped, a second result for
 * the same call is dropped, and results stand right behind the message that asked for them, in the order of calls.
 *
 * @returns a new list; a well-formed one comes back with the same messages in the same order
 */
export function pairToolMessages(messages: readonly LlmMessage[]): LlmMessage[] {
  const paired: LlmMessage[] = [];
  let rest = [...messages];
  while (rest.length > 0) {
    const [message, ...following] = rest as [LlmMessage, ...LlmMessage[]];
    rest = following;
    if (message.role === 'tool') continue;
    paired.push(message);
    const calls = message.role === 'assistant' ? (message.toolCalls ?? []) : [];
    if (calls.length === 0) continue;
    const results = takeResults(calls, rest);
    paired.push(...results.inCallOrder);
    rest = rest.filter((candidate) => !results.taken.has(candidate));
  }
  return paired;
}

/** Looks for results only up to the assistant's next calls: ids of some servers start anew with every answer. */
function takeResults(
  calls: readonly LlmToolCall[],
  following: readonly LlmMessage[],
): { inCallOrder: ToolMessage[]; taken: Set<LlmMessage> } {
  const nextCalls = following.findIndex(
    (message) => message.role === 'assistant' && message.toolCalls?.length,
  );
  const reachable = nextCalls === -1 ? following : following.slice(0, nextCalls);
  const byCall = new Map<string, ToolMessage>();
  for (const message of reachable) {
    if (message.role === 'tool' && !byCall.has(message.toolCallId)) byCall.set(message.toolCallId, message);
  }
  const inCallOrder = calls.map(
    (call): ToolMessage =>
      byCall.get(call.id) ?? {
        role: 'tool',
        toolCallId: call.id,
        name: call.name,
        output: LOST_RESULT,
        isError: true,
      },
  );
  return { inCallOrder, taken: new Set(inCallOrder) };
}
