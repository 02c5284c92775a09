import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { drawRank, madeUpWord, seededRandom, VOCABULARY } from './made-up-words';

export interface SeedSize {
  conversations: number;
  messagesPerConversation: number;
}

export interface SeededInbox {
  /** Of the store's team; the first one reads. */
  userIds: string[];
  tagIds: string[];
}

type Ctx = Pick<AppContext, 'sql' | 'db'>;

const AT_ONCE = 1_000;
const TEAMMATES = 50;
const MINUTE = 60_000;
/** Between the beginnings of two conversations: 100,000 are a year of a busy shop. */
const APART = 5 * MINUTE;

/**
 * Fills a store with conversations as a shop has them after a year: nine of ten are resolved, the newest are open in
 * all ways, every fifth has a tag, every twentieth a note. Words are as frequent as in a language.
 */
export async function seedInbox(
  ctx: Ctx,
  { storeId, assistantId }: { storeId: string; assistantId: string },
  size: SeedSize,
  report: (line: string) => void,
): Promise<SeededInbox> {
  const userIds = await addTeam(ctx, storeId);
  const tagIds = await addTags(ctx, storeId);
  const words = Array.from({ length: VOCABULARY + 1 }, (_, rank) => madeUpWord(rank));
  const random = seededRandom(5);
  const say = (count: number) => Array.from({ length: count }, () => words[drawRank(random)]).join(' ');
  const indexes = await dropSearchIndexes(ctx);
  const begin = Date.now() - size.conversations * APART;
  for (let first = 0; first < size.conversations; first += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, size.conversations - first) }, (_, i) =>
      drawConversation({ at: begin + (first + i) * APART, isLate: first + i > size.conversations * 0.9 }),
    );
    await addConversations(ctx, { storeId, assistantId }, batch);
    if ((first / AT_ONCE) % 20 === 19) report(`${first + batch.length} conversations`);
  }
  for (const definition of indexes) await ctx.sql.query(definition);
  await ctx.sql.query('VACUUM (ANALYZE)');
  return { userIds, tagIds };

  function drawConversation({ at, isLate }: { at: number; isLate: boolean }) {
    const kind = isLate ? random() : 1;
    const status =
      kind < 0.25 ? 'agent' : kind < 0.45 ? 'waiting' : kind < 0.8 ? 'assigned' : ('resolved' as const);
    const count = 1 + Math.floor(random() * (2 * size.messagesPerConversation - 1));
    const messages = Array.from({ length: count }, (_, i) => ({
      role: i % 2 === 0 ? 'contact' : status === 'assigned' ? 'teammate' : 'agent',
      text: say(4 + Math.floor(random() * 16)),
      at: new Date(at + i * 3 * MINUTE),
    }));
    return {
      id: newId(),
      contactId: newId(),
      status,
      channel: random() < 0.85 ? 'web-widget' : 'api',
      assigneeId: status === 'assigned' ? userIds[Math.floor(random() * userIds.length)] : null,
      snoozed: status === 'assigned' && random() < 0.1,
      sentiment: Math.round((random() * 2 - 1) * 100) / 100,
      tagId: random() < 0.2 ? tagIds[Math.floor(random() * tagIds.length)] : null,
      note: random() < 0.05 ? say(8) : null,
      name: say(2),
      messages,
    };
  }
}

type Conversation = {
  id: string;
  contactId: string;
  status: string;
  channel: string;
  assigneeId: string | null | undefined;
  snoozed: boolean;
  sentiment: number;
  tagId: string | null | undefined;
  note: string | null;
  name: string;
  messages: { role: string; text: string; at: Date }[];
};

async function addConversations(
  { sql }: Ctx,
  { storeId, assistantId }: { storeId: string; assistantId: string },
  batch: Conversation[],
): Promise<void> {
  const column = <T>(read: (conversation: Conversation) => T) => batch.map(read);
  await sql.query(
    `INSERT INTO contacts (store_id, id, name, updated_at)
     SELECT $1, c.id, c.name, now() FROM unnest($2::uuid[], $3::text[]) AS c(id, name)`,
    [storeId, column((c) => c.contactId), column((c) => c.name)],
  );
  await sql.query(
    `INSERT INTO conversations (store_id, id, assistant_id, contact_id, channel, status, assignee_id, last_seq,
        contact_seq, last_message_at, last_message_text, sentiment, waiting_since, snoozed_until, created_at, language)
     SELECT $1, c.id, $2, c.contact_id, c.channel, c.status::"ConversationStatus", c.assignee_id, c.last_seq,
            c.last_seq - 1 + c.last_seq % 2, c.last_at, c.last_text, c.sentiment,
            CASE WHEN c.status IN ('waiting', 'assigned') AND c.last_seq % 2 = 1 THEN c.last_at END,
            CASE WHEN c.snoozed THEN now() + interval '1 day' END, c.first_at, 'en'
       FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::int[], $9::timestamptz[],
                   $10::text[], $11::float8[], $12::bool[], $13::timestamptz[])
         AS c(id, contact_id, channel, status, assignee_id, last_seq, last_at, last_text, sentiment, snoozed, first_at)`,
    [
      storeId,
      assistantId,
      column((c) => c.id),
      column((c) => c.contactId),
      column((c) => c.channel),
      column((c) => c.status),
      column((c) => c.assigneeId ?? null),
      column((c) => c.messages.length),
      column((c) => c.messages.at(-1)?.at),
      column((c) => c.messages.at(-1)?.text.slice(0, 160)),
      column((c) => c.sentiment),
      column((c) => c.snoozed),
      column((c) => c.messages[0]?.at),
    ],
  );
  const tagged = batch.filter((c) => c.tagId);
  await sql.query(
    `INSERT INTO conversation_tags (store_id, conversation_id, tag_id)
     SELECT $1, t.* FROM unnest($2::uuid[], $3::uuid[]) AS t`,
    [storeId, tagged.map((c) => c.id), tagged.map((c) => c.tagId)],
  );
  const noted = batch.filter((c) => c.note);
  await sql.query(
    `INSERT INTO conversation_notes (store_id, id, conversation_id, text)
     SELECT $1, gen_random_uuid(), n.* FROM unnest($2::uuid[], $3::text[]) AS n`,
    [storeId, noted.map((c) => c.id), noted.map((c) => c.note)],
  );
  // As they came: messages of conversations that go on at the same time lie beside each other.
  const messages = batch
    .flatMap(({ id, messages }) =>
      messages.map((message, i) => ({ ...message, conversationId: id, seq: i + 1 })),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  await sql.query(
    `INSERT INTO messages (store_id, id, conversation_id, seq, role, text, created_at)
     SELECT $1, m.id, m.conversation_id, m.seq, m.role::"MessageRole", m.text, m.at
       FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::timestamptz[])
         AS m(id, conversation_id, seq, role, text, at)`,
    [
      storeId,
      messages.map(() => newId()),
      messages.map((m) => m.conversationId),
      messages.map((m) => m.seq),
      messages.map((m) => m.role),
      messages.map((m) => m.text),
      messages.map((m) => m.at),
    ],
  );
}

async function addTeam({ db }: Ctx, storeId: string): Promise<string[]> {
  const users = Array.from({ length: TEAMMATES }, (_, i) => ({
    id: newId(),
    email: `teammate-${i}-${storeId}@bench.example`,
    name: `Teammate ${i}`,
    passwordHash: 'none',
  }));
  await db.user.createMany({ data: users });
  await db.membership.createMany({
    data: users.map(({ id }) => ({ storeId, userId: id, role: 'agent' as const })),
  });
  return users.map(({ id }) => id);
}

async function addTags({ db }: Ctx, storeId: string): Promise<string[]> {
  const tags = Array.from({ length: 12 }, (_, i) => ({ storeId, id: newId(), name: `Tag ${i}` }));
  await db.tag.createMany({ data: tags });
  return tags.map(({ id }) => id);
}

/** Filled first and indexed then: minutes less. @returns how to make them again */
async function dropSearchIndexes({ sql }: Ctx): Promise<string[]> {
  const { rows } = await sql.query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes
      WHERE schemaname = current_schema() AND tablename = 'messages' AND indexdef LIKE '%USING gin%'`,
  );
  for (const { indexname } of rows) await sql.query(`DROP INDEX "${indexname}"`);
  return rows.map(({ indexdef }) => indexdef);
}
