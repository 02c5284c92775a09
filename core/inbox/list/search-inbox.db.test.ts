import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedInbox } from '@/e2e/bench/inbox/seed-inbox';
import { createCoreContext } from '@/platform/testing/create-core-context';
import { type InboxWorld, makeInboxWorld } from '../testing.fixture';
import { estimateMessages, findRareWords, RARE } from './find-by-words.queries';
import { listInbox } from './list-inbox.queries';

let test: Awaited<ReturnType<typeof createCoreContext>>;
let world: InboxWorld;
let userId: string;

beforeAll(async () => {
  test = await createCoreContext();
  world = await makeInboxWorld(test.ctx);
  const seeded = await seedInbox(
    test.ctx,
    world,
    { conversations: 2_000, messagesPerConversation: 3 },
    () => {},
  );
  userId = seeded.userIds[0] ?? '';
});
afterAll(() => test.close());

/** All pages of a search. @returns each page's length, and the ids in their order */
async function readAll(query: string, view: 'all' | 'open' = 'all') {
  const pages: number[] = [];
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listInbox(test.ctx, {
      ...{ storeId: world.storeId, userId, view, query, limit: 50 },
      ...(cursor ? { cursor } : {}),
    });
    pages.push(page.items.length);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor);
  return { pages, ids };
}

/** The same by reading everything. */
async function expected(word: string, view: 'all' | 'open' = 'all'): Promise<string[]> {
  const { rows } = await test.ctx.sql.query<{ id: string }>(
    `SELECT c.id FROM conversations c
      WHERE c.store_id = $1 AND ($3 = 'all' OR (c.status <> 'resolved' AND c.snoozed_until IS NULL))
        AND (EXISTS (SELECT FROM messages m WHERE m.store_id = c.store_id AND m.conversation_id = c.id AND m.text ~ $2)
          OR EXISTS (SELECT FROM conversation_notes n
                      WHERE n.store_id = c.store_id AND n.conversation_id = c.id AND n.text ~ $2))
      ORDER BY c.last_message_at DESC, c.id DESC`,
    [world.storeId, `\\m${word}`, view],
  );
  return rows.map(({ id }) => id);
}

it.each([
  ['kobe', 'all'],
  ['kobe', 'open'],
  ['ti', 'all'],
  ['tibo', 'all'],
  ['boda', 'all'],
] as const)('finds a common word (%s, %s) in all its conversations, page by page', async (word, view) => {
  expect(await estimateMessages(test.ctx.sql, world.storeId, word)).toBeGreaterThan(100);
  const { pages, ids } = await readAll(word, view);
  expect(ids).toEqual(await expected(word, view));
  expect(pages.length).toBeGreaterThan(1);
});

it('finds a rare word among all, and nothing where nobody wrote it', async () => {
  const rare = 'rubabe';
  expect(await findRareWords(test.ctx.sql, world.storeId, rare)).not.toBeNull();
  const { ids } = await readAll(rare);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids).toEqual(await expected(rare));
  expect(await readAll('zzzz')).toEqual({ pages: [0], ids: [] });
});

it('finds words whose accents or capitals are written otherwise, common or not', async () => {
  await test.ctx.sql.query(
    `UPDATE messages SET text = text || ' Crème BRÛLÉE' WHERE store_id = $1 AND seq = 1`,
    [world.storeId],
  );
  await test.ctx.sql.query('ANALYZE messages');
  expect(await estimateMessages(test.ctx.sql, world.storeId, 'brul')).toBeGreaterThan(RARE);
  expect((await readAll('brul')).ids).toHaveLength(2_000);
  expect((await readAll('CRÈME brûlée')).ids).toHaveLength(2_000);
  expect((await readAll('brule creme')).ids).toEqual([]);
});

it('finds words that are rare in this store and common in another', async () => {
  const other = await makeInboxWorld(test.ctx, 'Elsewhere');
  const id = await other.write('Have you a creme brulee?');
  const page = await listInbox(test.ctx, { storeId: other.storeId, userId, view: 'all', query: 'creme' });
  expect(page.items.map((item) => item.id)).toEqual([id]);
  expect(page.cursor).toBeNull();
});
