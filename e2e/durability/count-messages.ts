import type { AppContext } from '@/core/shared/context';
import type { Client, Unsent } from './client';

/** What was counted in the end. All but the first three shall be 0. */
export interface Count {
  sent: number;
  answers: number;
  screens: number;
  lost: number;
  double: number;
  outOfOrder: number;
  /** Conversations whose numbers have a gap. */
  gaps: number;
  /** Questions without exactly one answer, or never taken up; those that were left to a person do not count. */
  unanswered: number;
  answersOutOfOrder: number;
  /** Messages that a client did not show after all, showed elsewhere, or showed although they are not stored. */
  wrongOnScreen: number;
}

interface Row {
  id: string;
  conversation_id: string;
  seq: number;
  role: string;
  text: string;
  client_id: string | null;
  turn_id: string | null;
}

/**
 * Counts what is stored and what clients show.
 * @param sent each sender's messages in the order in which they were sent
 */
export async function countMessages(
  { sql }: Pick<AppContext, 'sql'>,
  storeId: string,
  sent: readonly (readonly Unsent[])[],
  clients: readonly Client[],
): Promise<Count> {
  const { rows } = await sql.query<Row>(
    `SELECT id, conversation_id, seq, role, text, client_id, turn_id FROM messages
      WHERE store_id = $1 ORDER BY conversation_id, seq`,
    [storeId],
  );
  const turns = await sql.query<{
    id: string;
    conversation_id: string;
    asked: number;
    answers: number;
    answered: number;
  }>(
    `SELECT t.id, t.conversation_id, asked.seq AS asked, count(m.id)::int AS answers, max(m.seq) AS answered
       FROM turns t
       JOIN messages asked ON asked.store_id = t.store_id AND asked.id = t.message_id
       LEFT JOIN messages m ON m.store_id = t.store_id AND m.conversation_id = t.conversation_id AND m.turn_id = t.id
      WHERE t.store_id = $1 AND t.status <> 'cancelled' GROUP BY t.id, t.conversation_id, asked.seq ORDER BY t.conversation_id, asked.seq`,
    [storeId],
  );
  const ignored = await sql.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM messages m
       JOIN conversations c ON c.store_id = m.store_id AND c.id = m.conversation_id
      WHERE m.store_id = $1 AND m.role = 'contact' AND m.client_id IS NOT NULL AND c.status = 'agent'
        AND NOT EXISTS (SELECT 1 FROM turns t WHERE t.store_id = m.store_id AND t.message_id = m.id)`,
    [storeId],
  );
  const stored = groupBy(rows, (row) => row.client_id ?? '');
  const talks = groupBy(rows, (row) => row.conversation_id);
  const all = sent.flat();
  const found = (message: Unsent) =>
    (stored.get(message.clientId) ?? []).filter(
      (row) => row.conversation_id === message.conversationId && row.text === message.text,
    );
  return {
    sent: all.length,
    answers: rows.filter(({ turn_id }) => turn_id).length,
    screens: clients.reduce((sum, { screens }) => sum + screens.size, 0),
    lost: all.filter((message) => found(message).length === 0).length,
    double: all.filter((message) => (stored.get(message.clientId) ?? []).length > 1).length,
    outOfOrder: sum(sent, (messages) => countFalls(messages.map((message) => found(message)[0]?.seq ?? 0))),
    gaps: [...talks.values()].filter((talk) => talk.some(({ seq }, i) => seq !== i + 1)).length,
    unanswered: turns.rows.filter(({ answers }) => answers !== 1).length + (ignored.rows[0]?.count ?? 0),
    answersOutOfOrder: sum([...groupBy(turns.rows, (turn) => turn.conversation_id).values()], (talk) =>
      countFalls(talk.map(({ answered }) => answered)),
    ),
    wrongOnScreen: sum(clients, (client) => countWrong(client, talks)),
  };
}

function countWrong({ screens }: Client, talks: Map<string, Row[]>): number {
  return sum([...screens], ([conversationId, { messages, conflicts }]) => {
    const talk = talks.get(conversationId) ?? [];
    const wrong = talk.filter(({ seq, id, role, text }) => {
      const shown = messages.get(seq);
      return shown?.id !== id || shown.role !== role || shown.text !== text;
    });
    return wrong.length + Math.max(0, messages.size - talk.length) + conflicts;
  });
}

/** How often a number is not greater than the one before it. */
const countFalls = (numbers: readonly number[]): number =>
  numbers.filter((number, i) => i > 0 && number <= (numbers[i - 1] ?? 0)).length;

const sum = <T>(items: readonly T[], read: (item: T) => number): number =>
  items.reduce((total, item) => total + read(item), 0);

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
