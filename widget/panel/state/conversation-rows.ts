import type { MessageView } from '@/core/contracts/message-view';
import { dayKey } from '../format/format-time';
import type { ChatState, Unsent } from './chat-state';
import type { RunningTurn } from './running-turn';

/** Messages of one sender stay together while they are this close. */
const GROUP_MS = 5 * 60 * 1000;

export type ConversationRow =
  | { kind: 'day'; key: string; at: string }
  | (Grouped & { kind: 'message'; message: MessageView })
  | (Grouped & { kind: 'unsent'; unsent: Unsent })
  | (Grouped & { kind: 'turn'; turn: RunningTurn });

interface Grouped {
  /** The same for a message before and after the server has stored it, so that it stays where it is on the screen. */
  key: string;
  first: boolean;
  last: boolean;
}

type Visible = Pick<ChatState, 'messages' | 'unsent' | 'turn' | 'conversationId'>;
type Item = {
  role: MessageView['role'];
  by: string | null;
  at: string | null;
  row: ConversationRow & Grouped;
};

/** What the conversation shows, from top to bottom: days, groups of messages, what is being sent, what is being written. */
export function conversationRows({ messages, unsent, turn, conversationId }: Visible): ConversationRow[] {
  const ends = { first: true, last: true };
  const items: Item[] = messages.map((message) => ({
    role: message.role,
    by: message.author?.id ?? null,
    at: message.createdAt,
    row: { kind: 'message', key: keyOf(message), message, ...ends },
  }));
  for (const waiting of unsent) {
    if (waiting.conversationId !== conversationId) continue;
    const row = { kind: 'unsent', key: `own-${waiting.clientId}`, unsent: waiting, ...ends } as const;
    items.push({ role: 'contact', by: null, at: waiting.createdAt, row });
  }
  if (turn)
    items.push({
      role: 'agent',
      by: null,
      at: null,
      row: { kind: 'turn', key: `turn-${turn.turnId}`, turn, ...ends },
    });

  const rows: ConversationRow[] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const newDay = item.at !== null && (!before?.at || dayKey(before.at) !== dayKey(item.at));
    if (newDay && item.at) rows.push({ kind: 'day', key: `day-${dayKey(item.at)}`, at: item.at });
    item.row.first = newDay || !belongTogether(before, item);
    const previous = rows.at(-1);
    if (previous && previous.kind !== 'day') previous.last = item.row.first;
    rows.push(item.row);
  });
  return rows;
}

function keyOf({ id, role, clientId, turnId }: MessageView): string {
  if (role === 'contact' && clientId) return `own-${clientId}`;
  return role === 'agent' && turnId ? `turn-${turnId}` : `message-${id}`;
}

function belongTogether(before: Item | undefined, item: Item): boolean {
  if (before?.role !== item.role || before.by !== item.by || item.role === 'system') return false;
  if (!before.at || !item.at) return true;
  return Date.parse(item.at) - Date.parse(before.at) < GROUP_MS;
}
