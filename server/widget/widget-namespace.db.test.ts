import { createHmac, randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import type { Ack } from '@/core/contracts/ack';
import type { MessageView } from '@/core/contracts/message-view';
import type { WidgetHistory } from '@/core/contracts/widget/history';
import { hashAddress } from '@/core/shared/address-hash';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { createIdentitySecret } from '@/core/stores/verification/signed/identity-secret';
import { type SocketServer, startSocketServer } from '../socket-server.fixture';

let test: TestContext;
let store: CreatedStore;
let sockets: SocketServer;

beforeAll(async () => {
  test = await createTestContext();
  store = await createStore(test.ctx, {
    name: 'Fern & Oak',
    currency: 'EUR',
    locale: 'en',
    timeZone: 'UTC',
    allowedDomains: ['shop.example'],
  });
  sockets = await startSocketServer(test.ctx);
});
afterEach(() => sockets.hangUp());
afterAll(async () => {
  await sockets.close();
  await test.close();
});

interface ConnectOptions {
  key?: string;
  from?: string;
  /** Who is logged in at the shop, as its page says. */
  identity?: unknown;
  /** What a client writes into headers that are not its own. */
  headers?: Record<string, string>;
}

function connect(visitorId: string, options: ConnectOptions = {}): Socket {
  const handshake = {
    widgetKey: options.key ?? store.widgetKey,
    visitorId,
    identity: options.identity ?? null,
  };
  return sockets.connectShopper(handshake, {
    ...options.headers,
    ...(options.from ? { origin: options.from } : {}),
  });
}

type Sent = Ack<{ conversationId: string; message: MessageView }>;

function send(socket: Socket, text: string, more: Record<string, unknown> = {}): Promise<Sent> {
  const event = { clientId: randomUUID(), text, conversationId: null, pageUrl: null, ...more };
  return socket.timeout(10_000).emitWithAck('message:send', event);
}

function answered(socket: Socket): Promise<MessageView> {
  return new Promise((resolve) => {
    socket.on('message', ({ message }: { message: MessageView }) => {
      if (message.role === 'agent') resolve(message);
    });
  });
}

function refusal(socket: Socket): Promise<{ code: string; detail: string }> {
  return new Promise((resolve) => {
    socket.once('connect_error', (error) =>
      resolve((error as Error & { data: { code: string; detail: string } }).data),
    );
  });
}

describe('the widget’s sockets', () => {
  it('stores a message, streams the answer, and keeps both for the next visit', async () => {
    const visitorId = randomUUID();
    const socket = connect(visitorId);
    const deltas: string[] = [];
    socket.on('turn:delta', ({ text }: { text: string }) => deltas.push(text));
    const answer = answered(socket);
    const sent = await send(socket, 'Hello!', { pageUrl: 'https://shop.example/tents#reviews' });
    if (!sent.ok) throw new Error(sent.detail);
    const message = await answer;
    expect(deltas.join('')).toBe(message.text);
    expect(message).toMatchObject({ seq: 2, outcome: 'smalltalk' });

    const later = connect(visitorId);
    const history: Ack<WidgetHistory> = await later
      .timeout(10_000)
      .emitWithAck('history:fetch', { conversationId: null, afterSeq: 0 });
    if (!history.ok) throw new Error(history.detail);
    expect(history.data.messages.map(({ seq, role }) => [seq, role])).toEqual([
      [1, 'contact'],
      [2, 'agent'],
    ]);
    const row = await test.ctx.db.conversation.findFirstOrThrow({ where: { id: sent.data.conversationId } });
    expect(row.pageUrl).toBe('https://shop.example/tents');
  });

  it('stores a message once, however often it is sent', async () => {
    const socket = connect(randomUUID());
    const event = { clientId: randomUUID() };
    const results = await Promise.all([
      send(socket, 'Hi', event),
      send(socket, 'Hi', event),
      send(socket, 'Hi', event),
    ]);
    const ids = new Set(results.map((result) => (result.ok ? result.data.message.id : result.detail)));
    expect(ids.size).toBe(1);
  });

  it('shows nobody a conversation of somebody else', async () => {
    const mine = await send(connect(randomUUID()), 'Hi');
    if (!mine.ok) throw new Error(mine.detail);
    const { conversationId } = mine.data;
    const stranger = connect(randomUUID());
    expect(await send(stranger, 'Hi', { conversationId })).toMatchObject({ ok: false, code: 'not_found' });
    for (const event of ['history:fetch', 'turn:cancel']) {
      const result = await stranger.timeout(10_000).emitWithAck(event, { conversationId, afterSeq: 0 });
      expect(result).toMatchObject({ ok: false, code: 'not_found' });
    }
  });

  it('says what is wrong with a message', async () => {
    const socket = connect(randomUUID());
    expect(await send(socket, '   ')).toMatchObject({
      ok: false,
      code: 'invalid_input',
      detail: expect.stringContaining('empty'),
    });
    const long = await send(socket, 'x'.repeat(100_000));
    expect(long).toMatchObject({ ok: false, code: 'invalid_input' });
    expect(long.ok ? '' : long.detail).toContain('too long');
    expect(await socket.timeout(10_000).emitWithAck('message:send', 'nonsense')).toMatchObject({ ok: false });
    expect(await send(socket, 'still there?')).toMatchObject({ ok: true });
  });

  it('slows a flood down and says when to go on', async () => {
    const socket = connect(randomUUID());
    const results = await Promise.all(Array.from({ length: 14 }, (_, i) => send(socket, `Hi ${i}`)));
    const refused = results.filter((result) => !result.ok);
    expect(refused).toHaveLength(4);
    expect(refused[0]).toMatchObject({
      code: 'rate_limited',
      detail: expect.stringMatching(/in \d+ seconds?\.$/),
    });
  });

  it('tells the team of typing, in the visitor’s own conversation and not without end', async () => {
    const socket = connect(randomUUID());
    const sent = await send(socket, 'Hi');
    if (!sent.ok) throw new Error(sent.detail);
    const told: string[] = [];
    const unsubscribe = test.ctx.events.subscribe(({ name, data }) => {
      if (name === 'contact:typing') told.push((data as { conversationId: string }).conversationId);
    });
    const { conversationId } = sent.data;
    const stranger = connect(randomUUID());
    for (let i = 0; i < 20; i++) stranger.emit('typing', { conversationId });
    await send(stranger, 'Hi');
    for (let i = 0; i < 20; i++) socket.emit('typing', { conversationId });
    await send(socket, 'Hi again', { conversationId });
    unsubscribe();
    expect(told).toEqual([conversationId]);
  });

  it('lets in pages of allowed domains and of the app, and no others', async () => {
    const allowed = connect(randomUUID(), { from: 'https://shop.example' });
    await new Promise((resolve) => allowed.once('connect', () => resolve(true)));
    const own = connect(randomUUID(), { from: sockets.origin });
    await new Promise((resolve) => own.once('connect', () => resolve(true)));
    expect(await refusal(connect(randomUUID(), { from: 'https://evil.example' }))).toMatchObject({
      code: 'forbidden',
    });
    expect(await refusal(connect(randomUUID(), { from: 'null' }))).toMatchObject({ code: 'forbidden' });
  });

  it('keeps of the visitor’s address a keyed hash, and believes no header of theirs', async () => {
    const headers = { 'x-storefolk-client-ip': '203.0.113.7', 'x-forwarded-for': '203.0.113.7' };
    const sent = await send(connect(randomUUID(), { headers }), 'Hi');
    if (!sent.ok) throw new Error(sent.detail);
    const row = await test.ctx.db.conversation.findFirstOrThrow({ where: { id: sent.data.conversationId } });
    expect(row.addressHash).toBe(hashAddress(test.ctx, '127.0.0.1'));
    expect(row.addressHash).not.toContain('127');
  });

  it('refuses an unknown key and a malformed visitor', async () => {
    expect(await refusal(connect(randomUUID(), { key: 'wk_unknown' }))).toMatchObject({ code: 'not_found' });
    expect(await refusal(connect('x'))).toMatchObject({ code: 'invalid_input' });
  });
});

describe('who is logged in at the shop', () => {
  const hour = 3600;
  async function sign(id: string, email: string, inSeconds = hour) {
    const secret = await createIdentitySecret(test.ctx, store.storeId);
    const expires = Math.floor(Date.now() / 1000) + inSeconds;
    const hash = createHmac('sha256', secret).update(`${id}|${email}|${expires}`).digest('hex');
    return { id, email, expires: String(expires), hash };
  }
  const verified = (conversationId: string) =>
    test.ctx.db.conversationIdentity.findFirst({ where: { conversationId } });
  const fetchHistory = (socket: Socket, conversationId: string | null): Promise<Ack<WidgetHistory>> =>
    socket.timeout(10_000).emitWithAck('history:fetch', { conversationId, afterSeq: 0 });

  it('has shown who they are with their first message', async () => {
    const sent = await send(
      connect(randomUUID(), { identity: await sign('7', 'ada@shopper.example') }),
      'Hi',
    );
    if (!sent.ok) throw new Error(sent.detail);
    expect(await verified(sent.data.conversationId)).toMatchObject({
      method: 'signed',
      customerExternalId: '7',
      email: 'ada@shopper.example',
    });
    const contact = await test.ctx.db.contact.findFirst({
      where: { conversations: { some: { id: sent.data.conversationId } } },
    });
    expect(contact?.email).toBe('ada@shopper.example');
  });

  it('is nobody with a wrong, an expired or a broken signature, and can chat all the same', async () => {
    const wrong = { ...(await sign('7', 'ada@shopper.example')), id: '8' };
    const expired = await sign('7', 'ada@shopper.example', -hour);
    for (const identity of [wrong, expired, 'x', 7, [], { hash: 'a' }, { id: 'x'.repeat(5000) }]) {
      const sent = await send(connect(randomUUID(), { identity }), 'Hi');
      if (!sent.ok) throw new Error(sent.detail);
      expect(await verified(sent.data.conversationId)).toBeNull();
    }
  });

  it('changes with the handshake: after a logout or another login the conversation is gone, and is there again for its owner', async () => {
    const visitorId = randomUUID();
    const ada = connect(visitorId, { identity: await sign('7', 'ada@shopper.example') });
    const sent = await send(ada, 'Hi');
    if (!sent.ok) throw new Error(sent.detail);
    const { conversationId } = sent.data;
    ada.disconnect();

    const nobody = connect(visitorId);
    expect(await fetchHistory(nobody, conversationId)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await fetchHistory(nobody, null)).toMatchObject({ ok: true, data: { messages: [] } });
    expect(await send(nobody, 'Where is it?', { conversationId })).toMatchObject({
      ok: false,
      code: 'not_found',
    });
    const again = connect(visitorId, { identity: await sign('7', 'ada@shopper.example') });
    expect(await send(again, 'Still me', { conversationId })).toMatchObject({ ok: true });
    expect(await verified(conversationId)).toMatchObject({ customerExternalId: '7' });

    const bob = connect(visitorId, { identity: await sign('8', 'bob@shopper.example') });
    expect(await fetchHistory(bob, conversationId)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await fetchHistory(bob, null)).toMatchObject({
      ok: true,
      data: { conversationId: null, messages: [] },
    });
    expect(await send(bob, 'My orders?', { conversationId })).toMatchObject({ ok: false, code: 'not_found' });
    const own = await send(bob, 'My orders?');
    if (!own.ok) throw new Error(own.detail);
    expect(await verified(own.data.conversationId)).toMatchObject({ customerExternalId: '8' });
    expect(await verified(conversationId)).toMatchObject({ customerExternalId: '7' });
    expect(await fetchHistory(bob, null)).toMatchObject({
      ok: true,
      data: { conversationId: own.data.conversationId },
    });
  });
});
