import type { MessageParam } from '@anthropic-ai/sdk/resources/messages/messages';

/**
 * Ends the history in a cache breakpoint, so that the next call of the turn, or the next turn, reads everything up to
 * here from the cache (docs: "Prompt caching", multi-turn conversations). It goes on a copy: the mark moves on with
 * every call, and what is remembered of earlier answers must be compared without it.
 */
export function markHistory(messages: readonly MessageParam[]): MessageParam[] {
  const last = messages.at(-1);
  if (last?.role !== 'user' || typeof last.content === 'string') return [...messages];
  const block = last.content.at(-1);
  // Thinking cannot be marked; behind a question or results there is none.
  if (block?.type !== 'text' && block?.type !== 'tool_result') return [...messages];
  const marked = { ...block, cache_control: { type: 'ephemeral' as const } };
  return [...messages.slice(0, -1), { role: 'user', content: [...last.content.slice(0, -1), marked] }];
}
