import type { MessageView } from '@/core/contracts/message-view';

/** What goes into a turn word for word. */
const MAX_HISTORY_CHARS = 16_000;
const MAX_HISTORY_MESSAGES = 24;
/** From here on, the older part is summarised after the answer, before anything has to be left out. */
const TIGHT_CHARS = 12_000;
/** What stays word for word when the older part is summarised. */
const KEPT_CHARS = 6_000;
const KEPT_MESSAGES = 10;

interface Split<M> {
  older: M[];
  newer: M[];
}

/** The newest messages that fit into a turn, and those before them. The newest one always fits. */
export function splitToFit(messages: readonly MessageView[]): Split<MessageView> {
  return split(messages, MAX_HISTORY_CHARS, MAX_HISTORY_MESSAGES);
}

/**
 * What to summarise, in the order of sequence numbers, when the history has become tight.
 * @returns null while there is room
 */
export function splitToSummarise(messages: readonly MessageView[]): Split<MessageView> | null {
  const size = messages.reduce((sum, message) => sum + message.text.length, 0);
  if (size <= TIGHT_CHARS && messages.length < MAX_HISTORY_MESSAGES) return null;
  const inOrder = messages.toSorted((a, b) => a.seq - b.seq);
  const parts = split(inOrder, KEPT_CHARS, KEPT_MESSAGES);
  return parts.older.length > 0 ? parts : null;
}

function split(messages: readonly MessageView[], chars: number, count: number): Split<MessageView> {
  let from = messages.length;
  let size = 0;
  while (from > 0 && messages.length - from < count) {
    size += messages[from - 1]?.text.length ?? 0;
    if (size > chars && from < messages.length) break;
    from--;
  }
  return { older: messages.slice(0, from), newer: messages.slice(from) };
}
