import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { uploadFromVisitor } from '@/core/channels/web-widget/upload-from-visitor';
import type { Ack } from '@/core/contracts/ack';
import { type LiveEvent, storeTopic } from '@/core/contracts/live-events';
import type { MessageView } from '@/core/contracts/message-view';
import { type ConversationSummary, historySchema, type WidgetHistory } from '@/core/contracts/widget/history';
import type { TranscriptFile } from '@/core/contracts/widget/transcripts';
import { handOff } from '@/core/conversations/hand-off';
import { recordEvent } from '@/core/conversations/record-event.queries';
import { noteTyping } from '@/core/inbox/presence/note-typing';
import { sendReply } from '@/core/inbox/replies/send-reply';
import { resolveConversation } from '@/core/inbox/resolve-conversation';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { OutgoingMail } from '@/core/shared/mailer';
import { type SocketServer, startSocketServer } from '../socket-server.fixture';

let test: TestContext;
let world: InboxWorld;
let sam: string;
let sockets: SocketServer;
const queued: { name: string; payload: unknown }[] = [];

beforeAll(async () => {
  test = await createTestContext({
    mailer: { configured: true, send: async (_mail: OutgoingMail) => undefined },
    // The agent says nothing here: what is tested is between the shopper and the team.
    startTurn: async () => undefined,
  });
  test.ctx.queue.enqueue = async (name, payload) => void queued.push({ name, payload });
  world = await makeInboxWorld(test.ctx);
  sam = await world.join('Sam');
  sockets = await startSocketServer(test.ctx);
});
afterEach(() => sockets.hangUp());
afterAll(async () => {
  await sockets.close();
  await test.close();
});

const connect = (visitorId: string, widgetKey = world.widgetKey) =>
  sockets.connectShopper({ widgetKey, visitorId });

const ask = <T>(socket: Socket, event: string, data: unknown): Promise<Ack<T>> =>
  socket.timeout(10_000).emitWithAck(event, data);

async function must<T>(answer: Promise<Ack<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.data;
}

/** A shopper whose conversation a teammate has. */
async function begin(visitorId = randomUUID()) {
  const socket = connect(visitorId);
  const message = { clientId: randomUUID(), text: 'A person, please', conversationId: null, pageUrl: null };
  const { conversationId } = await must<{ conversationId: string }>(ask(socket, 'message:send', message));
  const { storeId } = world;
  await handOff(test.ctx, { storeId, conversationId, reason: 'Asked', summary: '' });
  return { socket, visitorId, conversationId };
}

const reply = (conversationId: string, text: string) =>
  sendReply(test.ctx, {
    ...{ storeId: world.storeId, conversationId, by: sam, text },
    ...{ clientId: randomUUID(), seenSeq: 1000 },
  });
const resolve = (conversationId: string) =>
  resolveConversation(test.ctx, { storeId: world.storeId, conversationId, by: sam });
const history = async (socket: Socket, conversationId: string | null) =>
  historySchema.parse(
    await must<WidgetHistory>(ask(socket, 'history:fetch', { conversationId, afterSeq: 0 })),
  );
const row = (id: string) => test.ctx.db.conversation.findFirstOrThrow({ where: { id } });

function listen(...names: LiveEvent['name'][]) {
  const heard: LiveEvent[] = [];
  const stop = test.ctx.events.subscribe((event) => {
    if (names.includes(event.name)) heard.push(event);
  });
  return { heard, stop };
}

describe('what a shopper is told of the team', () => {
  it('is who answers and who types, never what is the team’s own', async () => {
    const { socket, conversationId } = await begin();
    const told: string[] = [];
    socket.onAny((name: string) => told.push(name));
    await reply(conversationId, 'Hello, I am Sam');
    await noteTyping(test.ctx, { storeId: world.storeId, conversationId, userId: sam });
    await must(ask(socket, 'page', { conversationId, pageUrl: 'https://shop.example/' }));
    await must(ask(socket, 'seen', { conversationId, seq: 1 }));
    const found = await history(socket, conversationId);
    expect(told).toEqual(expect.arrayContaining(['message', 'conversation:person', 'teammate:typing']));
    expect(told).not.toContain('contact:page');
    expect(told).not.toContain('conversation:read');
    expect(found).toMatchObject({ status: 'assigned', person: { id: sam, name: 'Sam' }, wait: null });
    expect(found.messages.at(-1)).toMatchObject({ role: 'teammate', author: { name: 'Sam' } });
  });

  it('is how long it takes, from who is there and the opening hours', async () => {
    const { socket, conversationId } = await begin();
    const nobody = { online: false, usualMinutes: null, backAt: null };
    expect((await history(socket, conversationId)).wait).toEqual(nobody);
    const tomorrow = (new Date().getUTCDay() + 6 + 1) % 7;
    const week = Array.from({ length: 7 }, (_, day) =>
      day === tomorrow ? [{ from: '09:00', to: '17:00' }] : [],
    );
    const where = { id: world.storeId };
    await test.ctx.db.store.update({ where, data: { openingHours: { week, holidays: [] } } });
    const { wait } = await history(socket, conversationId);
    expect(wait?.backAt).toMatch(/T09:00:00/);
    await world.comeOnline(sam);
    expect((await history(socket, conversationId)).wait).toMatchObject({ online: true, backAt: null });
    await test.ctx.db.membership.updateMany({ where: { userId: sam }, data: { away: true } });
    expect((await history(socket, conversationId)).wait).toMatchObject({ online: false });
    await test.ctx.db.membership.updateMany({ where: { userId: sam }, data: { away: false } });
    await test.ctx.db.store.update({ where, data: { openingHours: {} } });
  });
});

it('tells a shopper who waits that somebody has come, and nobody else', async () => {
  await test.ctx.db.teammatePresence.deleteMany();
  const { socket, conversationId } = await begin();
  expect((await history(socket, conversationId)).wait).toMatchObject({ online: false });
  const taken = await begin();
  await history(taken.socket, taken.conversationId);
  await reply(taken.conversationId, 'Hello');
  const told: unknown[] = [];
  socket.on('conversation:wait', (data) => told.push(data));
  taken.socket.on('conversation:wait', (data) => told.push(data));
  const topic = storeTopic(world.storeId);
  const presence = () => test.ctx.events.publish({ topic, name: 'team:presence', data: { online: [sam] } });
  await world.comeOnline(sam);
  for (let at = 0; at < 5; at++) presence();
  const wait = { online: true, usualMinutes: null, backAt: null };
  await expect.poll(() => told, { timeout: 5000 }).toEqual([{ conversationId, wait }]);
  // Nothing else is to be expected: nothing is told.
  presence();
  await new Promise((done) => setTimeout(done, 1500));
  expect(told).toHaveLength(1);
  await test.ctx.db.teammatePresence.deleteMany({ where: { userId: sam } });
});

describe('what the team is told of a shopper', () => {
  it('is that they have left, once their last tab is closed for good', async () => {
    const { socket, visitorId, conversationId } = await begin();
    await must(ask(socket, 'page', { conversationId, pageUrl: 'https://shop.example/a' }));
    const { heard, stop } = listen('contact:page');
    // Shoppers of earlier tests leave meanwhile.
    const pages = () =>
      heard.flatMap(({ data }) => {
        const told = data as { conversationId: string; pageUrl: string | null };
        return told.conversationId === conversationId ? [told.pageUrl] : [];
      });
    socket.disconnect();
    const next = connect(visitorId);
    await history(next, conversationId);
    await must(ask(next, 'page', { conversationId, pageUrl: 'https://shop.example/b' }));
    await new Promise((done) => setTimeout(done, 5500));
    expect(pages()).toEqual(['https://shop.example/b']);
    next.disconnect();
    await expect.poll(pages, { timeout: 8000 }).toEqual(['https://shop.example/b', null]);
    stop();
    expect((await row(conversationId)).pageUrl).toBe('https://shop.example/b');
  });

  it('is the page, cleaned', async () => {
    const { socket, conversationId } = await begin();
    const { heard, stop } = listen('contact:page');
    for (const pageUrl of [
      'https://me:pw@shop.example/p/1?color=red&token=abc&email=a%40b.c#top',
      'javascript:alert(1)',
      null,
    ]) {
      await must(ask(socket, 'page', { conversationId, pageUrl }));
    }
    stop();
    const own = heard.filter(
      ({ data }) => (data as { conversationId: string }).conversationId === conversationId,
    );
    expect(own.map(({ data }) => (data as { pageUrl: unknown }).pageUrl)).toEqual([
      'https://shop.example/p/1?color=red',
      null,
      null,
    ]);
    expect((await row(conversationId)).pageUrl).toBe('https://shop.example/p/1?color=red');
  });

  it('is up to where they have read: forward only, and never beyond what there is', async () => {
    const { socket, conversationId } = await begin();
    await reply(conversationId, 'Hello');
    const { lastSeq } = await row(conversationId);
    const { heard, stop } = listen('conversation:read');
    for (const seq of [1, 1, 2_000_000, 1, lastSeq]) await must(ask(socket, 'seen', { conversationId, seq }));
    stop();
    expect(heard.map(({ data }) => data)).toEqual([
      { conversationId, by: 'contact', seq: 1 },
      { conversationId, by: 'contact', seq: lastSeq },
    ]);
    expect((await row(conversationId)).contactSeenSeq).toBe(lastSeq);
    expect((await history(socket, conversationId)).seenSeq).toBe(lastSeq);
  });

  it('does not grow without end: a flood of signs is cut off', async () => {
    const { socket, conversationId } = await begin();
    const { heard, stop } = listen('contact:page');
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        ask(socket, 'page', { conversationId, pageUrl: `https://shop.example/${at}` }),
      ),
    );
    stop();
    const refused = answers.filter((answer) => !answer.ok);
    expect(refused.length).toBeGreaterThan(150);
    expect(refused[0]).toMatchObject({ code: 'rate_limited' });
    const own = heard.filter(
      ({ data }) => (data as { conversationId: string }).conversationId === conversationId,
    );
    expect(own.length).toBe(200 - refused.length);
  });
});

describe('a rating', () => {
  it('is asked for at the end, kept once, changed, and told to the team and other tabs', async () => {
    const { socket, visitorId, conversationId } = await begin();
    const rating = { score: 4, comment: ' Fine. My card is 4111 1111 1111 1111 ' };
    expect((await history(socket, conversationId)).canRate).toBe(false);
    expect(await ask(socket, 'rating:give', { conversationId, rating })).toMatchObject({
      ok: false,
      code: 'conflict',
    });
    await reply(conversationId, 'Done');
    await resolve(conversationId);
    expect((await history(socket, conversationId)).canRate).toBe(true);

    const otherTab = connect(visitorId);
    await history(otherTab, conversationId);
    const told = new Promise((done) => otherTab.once('rating:changed', done));
    const given = await must<{ rating: { comment: string } }>(
      ask(socket, 'rating:give', { conversationId, rating }),
    );
    expect(given.rating.comment).not.toContain('4111');
    expect(await told).toEqual({ conversationId, score: 4 });
    // Replayed and changed: one rating.
    await must(ask(socket, 'rating:give', { conversationId, rating }));
    await must(ask(otherTab, 'rating:give', { conversationId, rating: { score: 5, comment: null } }));
    const stored = await test.ctx.db.conversationRating.findMany({ where: { conversationId } });
    expect(stored).toMatchObject([{ score: 5, comment: null, userId: sam }]);
    // It is found again after a reload.
    expect(await history(connect(visitorId), null)).toMatchObject({
      conversationId,
      rating: { score: 5 },
    });
  });

  it('must be one', async () => {
    const { socket, conversationId } = await begin();
    await resolve(conversationId);
    for (const rating of [{ score: 0 }, { score: 6 }, { score: 2.5 }, { score: '5' }, {}, null]) {
      const answer = await ask(socket, 'rating:give', { conversationId, rating });
      expect(answer).toMatchObject({ ok: false, code: 'invalid_input' });
    }
  });
});

describe('an address to answer at', () => {
  const asked = async () => {
    const begun = await begin();
    await recordEvent(test.ctx, world.storeId, begun.conversationId, 'email_asked', {});
    return begun;
  };

  it('is stored and thanked for once, however often the form comes', async () => {
    const { socket, conversationId } = await asked();
    expect((await history(socket, conversationId)).asksEmail).toBe(true);
    const form = { conversationId, email: 'ada@shopper.example' };
    const answers = await Promise.all([1, 2, 3].map(() => ask(socket, 'email:leave', form)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const found = await history(socket, conversationId);
    expect(found).toMatchObject({ asksEmail: false, knownEmail: 'a…@shopper.example' });
    expect(found.messages.filter(({ text }) => text.includes('ada@shopper.example'))).toHaveLength(1);
    const { contactId } = await row(conversationId);
    const contact = await test.ctx.db.contact.findFirstOrThrow({ where: { id: contactId } });
    expect(contact.email).toBe('ada@shopper.example');
  });

  it('must be one, and must have been asked for', async () => {
    const { socket, conversationId } = await asked();
    for (const email of ['', 'ada', 'ada@', '@b.example', 'a b@c.example', `${'a'.repeat(300)}@b.example`]) {
      const answer = await ask(socket, 'email:leave', { conversationId, email });
      expect(answer).toMatchObject({ ok: false, code: 'invalid_input' });
    }
    const other = await begin();
    expect(
      await ask(other.socket, 'email:leave', { conversationId: other.conversationId, email: 'a@b.example' }),
    ).toMatchObject({ ok: false, code: 'conflict' });
  });
});

describe('a copy of the conversation', () => {
  it('is a file in the reader’s language, without notes', async () => {
    const { socket, conversationId } = await begin();
    await reply(conversationId, 'Gerne.');
    await test.ctx.db.conversationNote.create({
      data: { storeId: world.storeId, conversationId, authorId: sam, text: 'Difficult customer' },
    });
    const request = { conversationId, locale: 'de-DE', timeZone: 'Europe/Berlin' };
    const text = await must<TranscriptFile>(ask(socket, 'transcript:fetch', { ...request, format: 'text' }));
    expect(text.name).toMatch(/^conversation-\d{4}-\d\d-\d\d\.txt$/);
    expect(text.content).toContain('Gespräch mit Fern & Oak');
    expect(text.content).toContain('Sam (Team von Fern & Oak)');
    expect(text.content).not.toContain('Difficult');
    const json = await must<TranscriptFile>(ask(socket, 'transcript:fetch', { ...request, format: 'json' }));
    expect(JSON.parse(json.content).messages.map(({ from }: { from: string }) => from)).toContain('teammate');
    expect(json.content).not.toContain('Difficult');
  });

  it('goes by mail at most three times a day, to an address that is known or typed', async () => {
    const { socket, conversationId } = await begin();
    const request = { conversationId, email: null, locale: null, timeZone: null };
    expect(await ask(socket, 'transcript:mail', request)).toMatchObject({ code: 'invalid_input' });
    const typed = { ...request, email: 'ada@shopper.example' };
    queued.length = 0;
    const answers: Ack<null>[] = [];
    for (let n = 0; n < 5; n++) answers.push(await ask(socket, 'transcript:mail', typed));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false, false]);
    expect(answers[4]).toMatchObject({ code: 'rate_limited' });
    const jobs = queued.filter(({ name }) => name === 'transcript-send');
    expect(jobs).toHaveLength(3);
    expect(JSON.stringify(jobs)).not.toContain('shopper.example');
  });
});

describe('files', () => {
  it('go with the message that names them, alone or beside words, and are the visitor’s own', async () => {
    const { socket, visitorId, conversationId } = await begin();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const upload = (visitor: string) =>
      uploadFromVisitor(test.ctx, {
        ...{ storeId: world.storeId, assistantId: world.assistantId, channel: 'web-widget' },
        ...{ visitorId: visitor, addressHash: null },
        file: { name: 'jacket.png', body: new Blob([png]).stream(), declaredBytes: png.byteLength },
      });
    const own = await upload(visitorId);
    const others = await upload(randomUUID());
    const event = { text: ' ', conversationId, pageUrl: null, clientId: randomUUID() };
    expect(await ask(socket, 'message:send', { ...event, attachmentIds: [] })).toMatchObject({
      code: 'invalid_input',
    });
    expect(await ask(socket, 'message:send', { ...event, attachmentIds: [others.id] })).toMatchObject({
      code: 'invalid_input',
    });
    const { message } = await must<{ message: MessageView }>(
      ask(socket, 'message:send', { ...event, attachmentIds: [own.id, others.id] }),
    );
    expect(message.attachments.map(({ id, name }) => [id, name])).toEqual([[own.id, 'jacket.png']]);
    expect(message.text).toBe('');
  });
});

describe('a visitor’s conversations', () => {
  const list = async (socket: Socket) =>
    (await must<{ conversations: ConversationSummary[] }>(ask(socket, 'conversations:list', {})))
      .conversations;

  it('are their own, the newest first, with what is unread', async () => {
    const first = await begin();
    await reply(first.conversationId, 'Hello from Sam');
    const second = await begin(first.visitorId);
    await begin();
    const found = await list(first.socket);
    expect(found.map(({ id }) => id)).toEqual([second.conversationId, first.conversationId]);
    expect(found[1]).toMatchObject({ lastText: 'Hello from Sam', person: { name: 'Sam' } });
    expect(found[1]?.unread).toBeGreaterThan(0);
    const { lastSeq } = await row(first.conversationId);
    await history(first.socket, first.conversationId);
    await must(ask(first.socket, 'seen', { conversationId: first.conversationId, seq: lastSeq }));
    expect((await list(first.socket))[1]?.unread).toBe(0);
    expect(await list(connect(randomUUID()))).toEqual([]);
  });

  it('are nobody else’s, in this store or another, whatever is sent', async () => {
    const { conversationId } = await begin();
    await resolve(conversationId);
    const elsewhere = await makeInboxWorld(test.ctx, 'Elsewhere');
    for (const stranger of [connect(randomUUID()), connect(randomUUID(), elsewhere.widgetKey)]) {
      const style = { locale: null, timeZone: null };
      for (const [event, data] of [
        ['seen', { seq: 1 }],
        ['page', { pageUrl: 'https://shop.example/' }],
        ['rating:give', { rating: { score: 1 } }],
        ['email:leave', { email: 'a@b.example' }],
        ['transcript:fetch', { format: 'text', ...style }],
        ['transcript:mail', { email: 'a@b.example', ...style }],
        ['history:fetch', { afterSeq: 0 }],
      ] as const) {
        const answer = await ask(stranger, event, { conversationId, ...data });
        expect(answer, event).toMatchObject({ ok: false, code: 'not_found' });
      }
    }
    expect(await test.ctx.db.conversationRating.count({ where: { conversationId } })).toBe(0);
    expect(await test.ctx.db.transcriptRequest.count({ where: { conversationId } })).toBe(0);
  });

  it('are answered plainly when they are resolved or erased', async () => {
    const { socket, conversationId } = await begin();
    await resolve(conversationId);
    const event = { text: 'One more thing', conversationId, pageUrl: null };
    await must(ask(socket, 'message:send', { ...event, clientId: randomUUID() }));
    expect((await row(conversationId)).status).not.toBe('resolved');
    await test.ctx.db.conversation.deleteMany({ where: { id: conversationId } });
    expect(await ask(socket, 'message:send', { ...event, clientId: randomUUID() })).toMatchObject({
      ok: false,
      code: 'not_found',
    });
    expect(await ask(socket, 'seen', { conversationId, seq: 1 })).toMatchObject({ ok: true });
  });
});

describe('somebody who is blocked', () => {
  it('is told politely and changes nothing', async () => {
    const { socket, conversationId } = await begin();
    await resolve(conversationId);
    const { contactId } = await row(conversationId);
    await test.ctx.db.contact.updateMany({ where: { id: contactId }, data: { blockedAt: new Date() } });
    const event = { text: 'Hello?', conversationId, pageUrl: null, clientId: randomUUID() };
    const refused = await ask(socket, 'message:send', event);
    expect(refused).toMatchObject({ ok: false, code: 'forbidden' });
    expect(refused.ok ? '' : refused.detail).toContain('another way');
    const rating = { score: 1 };
    expect(await ask(socket, 'rating:give', { conversationId, rating })).toMatchObject({ code: 'forbidden' });
    expect(await history(socket, conversationId)).toMatchObject({ blocked: true, canRate: false });
    expect((await row(conversationId)).status).toBe('resolved');
  });
});
