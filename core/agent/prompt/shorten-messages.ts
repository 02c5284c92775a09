import type { LlmMessage } from '@/core/llm/llm-provider';
import { toToolResultText } from '@/core/llm/tool-input';

/** What a turn that was too long for its model keeps of a tool's result. */
const RESULT_CHARS = 3_000;
const MESSAGE_CHARS = 2_000;

/**
 * A much shorter version of a turn that the model refused as too long: without the messages before the shopper's last
 * one, and with what is left cut in length. The results of this turn's tools stay, since the answer rests on them.
 */
export function shortenMessages(messages: readonly LlmMessage[]): LlmMessage[] {
  const last = messages.findLastIndex((message) => message.role === 'user');
  return messages.slice(Math.max(0, last)).map((message): LlmMessage => {
    if (message.role !== 'tool') return { ...message, text: cut(message.text, MESSAGE_CHARS) };
    const text = toToolResultText(message.output);
    return text.length <= RESULT_CHARS ? message : { ...message, output: cut(text, RESULT_CHARS) };
  });
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)} … (shortened)`;
}
