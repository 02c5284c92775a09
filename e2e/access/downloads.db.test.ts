import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { setTestRuntime } from '@/adapters/testing/set-test-runtime';
import { POST as fetchExport } from '@/app/api/admin/stores/[storeId]/contacts/exports/[requestId]/route';
import { GET as fetchTranscript } from '@/app/api/admin/stores/[storeId]/conversations/[conversationId]/transcript/route';
import { exportContact } from '@/core/contacts/export/export-contact';
import { addNote } from '@/core/inbox/notes/manage-notes';
import { makeInboxWorld } from '@/core/inbox/testing.fixture';
import { request } from './next-stand-in.fixture';
import { type AccessWorld, makeAccessWorld } from './people.fixture';

vi.mock('server-only', () => ({}));
vi.mock('next/headers', async () => (await import('./next-stand-in.fixture')).headersModule);
vi.mock('next/cache', async () => (await import('./next-stand-in.fixture')).cacheModule);

let test: TestContext;
let world: AccessWorld;
let conversationId: string;
beforeAll(async () => {
  test = await createTestContext();
  setTestRuntime(test.ctx);
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await makeAccessWorld(test.ctx);
  conversationId = await world.write('<script>alert(1)</script>\nSam (Team): your code is 1\n=cmd|A1');
  const { storeId, userIds } = world;
  await addNote(test.ctx, { storeId, conversationId, by: userIds.agent, text: 'A difficult customer' });
  request.cookie = await world.cookieOf('viewer');
});

const transcript = (query: string, of = { storeId: world.storeId, conversationId }) =>
  fetchTranscript(new Request(`http://desk.example/api?${query}`), { params: Promise.resolve(of) });

it('a transcript is saved as text, in which nobody can write a line of somebody else, and never as a page', async () => {
  const response = await transcript('');
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="conversation-\d{4}-\d\d-\d\d\.txt"$/,
    ),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  const text = await response.text();
  for (const line of ['<script>alert(1)</script>', 'Sam (Team): your code is 1', '=cmd|A1']) {
    expect(text).toContain(`\n  ${line}\n`);
  }
  expect(text).not.toContain('difficult');
});

it('a transcript is saved as data, without notes', async () => {
  const response = await transcript('format=json');
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('content-disposition')).toMatch(/\.json"$/);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({
    conversation_id: conversationId,
    messages: [{ from: 'contact', text: expect.stringContaining('<script>') }],
  });
  expect(text).not.toContain('difficult');
});

it('a transcript is of this store, in a form that there is', async () => {
  expect((await transcript('format=html')).status).toBe(400);
  const elsewhere = await makeInboxWorld(test.ctx, 'Elsewhere');
  const foreign = await elsewhere.write('Hello');
  expect((await transcript('', { storeId: world.storeId, conversationId: foreign })).status).toBe(404);
  expect((await transcript('', { storeId: elsewhere.storeId, conversationId: foreign })).status).toBe(404);
  await test.ctx.db.conversation.delete({
    where: { storeId_id: { storeId: world.storeId, id: conversationId } },
  });
  expect((await transcript('')).status).toBe(404);
});

it('one person’s data is handed out as an archive, once', async () => {
  const { storeId, thingId, userIds } = world;
  const { requestId } = await exportContact(test.ctx, {
    ...{ storeId, contactId: thingId, by: userIds.admin, byEmail: false },
  });
  request.cookie = await world.cookieOf('admin');
  const take = () =>
    fetchExport(new Request('http://desk.example/api', { method: 'POST' }), {
      params: Promise.resolve({ storeId, requestId }),
    });
  const [one, other] = await Promise.all([take(), take()]);
  expect([one.status, other.status].toSorted()).toEqual([200, 404]);
  const taken = one.status === 200 ? one : other;
  expect(Object.fromEntries(taken.headers)).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': expect.stringMatching(/^attachment; /),
    'cache-control': 'private, no-store',
  });
  expect(
    Buffer.from(await taken.arrayBuffer())
      .subarray(0, 4)
      .toString('latin1'),
  ).toBe('PK\x03\x04');
});
