import { describe, expect, it } from 'vitest';
import { createChatSession } from './chat-session';
import type { LiveAction } from './chat-transport';
import { C, fakeServer } from './fake-chat-server.fixture';
import { createPanelMemory } from './panel-memory';

function setUp(entries = new Map<string, string>(), fake = fakeServer()) {
  const timers: (() => void)[] = [];
  const storage = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
  let count = 0;
  const session = createChatSession({
    transport: fake.transport,
    memory: createPanelMemory('wk', () => storage),
    newId: () => `client-${++count}-${entries.size}`,
    now: () => Date.parse('2026-01-05T10:00:00Z'),
    later: (work) => {
      timers.push(work);
      return () => void timers.splice(timers.indexOf(work), timers.includes(work) ? 1 : 0);
    },
  });
  session.start();
  const runTimers = () => {
    for (const work of timers.splice(0)) work();
  };
  return { session, entries, timers, runTimers, server: fake.server, fake };
}

/** Lets all pending answers arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('sending', () => {
  it('waits for the connection, keeps the order, and lets each message start or join the conversation', async () => {
    const { session, server } = setUp();
    session.send('one', 'https://shop.example/p/1?token=x#top');
    session.send(' two ', null);
    session.send('   ', null);
    expect(server.requests).toEqual([]);
    server.connect();
    await settle();
    expect(server.payloads('message:send')).toMatchObject([
      { text: 'one', conversationId: null, pageUrl: 'https://shop.example/p/1' },
      { text: 'two', conversationId: C, pageUrl: null },
    ]);
    expect(session.state().messages.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(session.state().unsent).toEqual([]);
  });

  it('repeats a message with a lost answer under the same id, so that it is stored once', async () => {
    const { session, server } = setUp();
    server.connect();
    await settle();
    server.loseNextAnswers(1);
    session.send('once', null);
    await settle();
    const [first, second] = server.payloads('message:send');
    expect(second?.clientId).toBe(first?.clientId);
    expect(server.stored).toHaveLength(1);
    expect(session.state().messages).toHaveLength(1);
  });

  it('tells the shopper after three lost answers, and tries again when asked', async () => {
    const { session, server } = setUp();
    server.connect();
    await settle();
    server.loseNextAnswers(3);
    session.send('hello', null);
    await settle();
    const failed = session.state().unsent[0];
    expect(failed?.failure).toEqual({ detail: null });
    session.retry(String(failed?.clientId));
    await settle();
    expect(session.state().unsent).toEqual([]);
    expect(server.stored).toHaveLength(1);
  });

  it('shows what the server says against a message, and goes on with the next', async () => {
    const { session, server } = setUp();
    server.connect();
    await settle();
    server.refusal = { code: 'rate_limited', detail: 'Wait a minute.' };
    session.send('refused', null);
    await settle();
    server.refusal = null;
    session.send('accepted', null);
    await settle();
    expect(session.state().unsent).toMatchObject([
      { text: 'refused', failure: { detail: 'Wait a minute.' } },
    ]);
    expect(server.stored.map(({ text }) => text)).toEqual(['accepted']);
  });

  it('takes up after a reload what the former page could not send, without a duplicate', async () => {
    const fake = fakeServer();
    const before = setUp(new Map(), fake);
    fake.server.connect();
    await settle();
    fake.server.loseNextAnswers(1);
    before.session.send('stored, but not confirmed', null);
    fake.server.disconnect();
    await settle();
    before.session.send('written offline', null);
    expect(before.session.state().unsent).toHaveLength(2);

    const after = setUp(before.entries, fake);
    expect(after.session.state().unsent).toHaveLength(2);
    fake.server.connect();
    await settle();
    expect(fake.server.stored.map(({ text }) => text)).toEqual([
      'stored, but not confirmed',
      'written offline',
    ]);
    expect(after.session.state().messages).toHaveLength(2);
    expect(after.session.state().unsent).toEqual([]);
  });
});

describe('catching up', () => {
  it('fetches after a break only what came since', async () => {
    const { session, server } = setUp();
    server.conversationId = C;
    server.store({ text: 'a' });
    server.connect();
    await settle();
    server.disconnect();
    expect(session.state().connection).toBe('offline');
    server.store({ text: 'b' });
    server.connect();
    await settle();
    expect(server.payloads('history:fetch')).toEqual([
      { conversationId: null, afterSeq: 0 },
      { conversationId: C, afterSeq: 1 },
    ]);
    expect(session.state().messages.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('fetches the text before a gap', async () => {
    const { session, server } = setUp();
    server.conversationId = C;
    server.connect();
    await settle();
    const delta = (offset: number, text: string): LiveAction => ({
      type: 'turn:delta',
      data: { conversationId: C, turnId: 't', offset, text },
    });
    server.emit(delta(0, 'One '));
    server.runningTurn = { turnId: 't', text: 'One two ' };
    server.emit(delta(8, 'three'));
    await settle();
    expect(session.state().turn?.text).toBe('One two three');
  });

  it('asks for the message when an answer ended without it, and says when there is none', async () => {
    const { session, server, runTimers } = setUp();
    server.conversationId = C;
    server.connect();
    await settle();
    const emit = (type: 'turn:started' | 'turn:ended', turnId: string) =>
      server.emit({
        type,
        data: { conversationId: C, turnId, messageId: 'm', status: 'done' },
      } as LiveAction);
    emit('turn:started', 't1');
    server.store({ turnId: 't1', text: 'The answer' });
    emit('turn:ended', 't1');
    runTimers();
    await settle();
    expect(session.state()).toMatchObject({ turn: null, answerFailed: false });
    expect(session.state().messages.at(-1)?.text).toBe('The answer');

    emit('turn:started', 't2');
    runTimers();
    await settle();
    expect(session.state().answerFailed).toBe(true);
  });

  it('starts afresh when the server no longer has the conversation', async () => {
    const { session, server } = setUp();
    server.conversationId = C;
    server.store({ text: 'a' });
    server.connect();
    await settle();
    server.disconnect();
    server.refusal = { code: 'not_found', detail: 'The conversation was not found.' };
    server.connect();
    await settle();
    expect(session.state()).toMatchObject({ conversationId: null, messages: [] });
  });

  it('shows a conversation that another tab began', async () => {
    const { session, server } = setUp();
    server.connect();
    await settle();
    server.conversationId = C;
    const message = server.store({ text: 'hi', role: 'contact' });
    server.emit({ type: 'message', data: { conversationId: C, message } });
    await settle();
    expect(session.state().messages).toHaveLength(1);
  });
});

describe('conversations', () => {
  it('stays with the new one over a reload, and finds the way back', async () => {
    const fake = fakeServer();
    fake.server.conversationId = C;
    fake.server.store({ text: 'old' });
    const before = setUp(new Map(), fake);
    fake.server.connect();
    await settle();
    before.session.leaveConversation();
    expect(before.session.state().messages).toEqual([]);

    const after = setUp(before.entries, fake);
    fake.server.connect();
    await settle();
    expect(after.session.state()).toMatchObject({
      conversationId: null,
      leftId: C,
      messages: [],
      loaded: true,
    });
    after.session.returnToConversation();
    await settle();
    expect(after.session.state().messages.map(({ text }) => text)).toEqual(['old']);
  });

  it('remembers over a reload what has been read', async () => {
    const fake = fakeServer();
    fake.server.conversationId = C;
    fake.server.store({ text: 'a' });
    const before = setUp(new Map(), fake);
    fake.server.connect();
    await settle();
    before.session.markRead();
    expect(before.session.state().readSeq).toBe(1);
    fake.server.store({ text: 'b', role: 'teammate' });
    const first = setUp(new Map(), fake);
    fake.server.connect();
    await settle();
    expect(first.session.state().readSeq).toBe(2);

    const entries = new Map(before.entries).set(
      'storefolk:wk:read',
      JSON.stringify({ conversationId: C, seq: 1 }),
    );
    const after = setUp(entries, fake);
    fake.server.connect();
    await settle();
    expect(after.session.state().readSeq).toBe(1);
  });

  it('stops the answer that is being written', async () => {
    const { session, server } = setUp();
    server.conversationId = C;
    server.connect();
    await settle();
    session.stopAnswer();
    expect(server.payloads('turn:cancel')).toEqual([{ conversationId: C }]);
  });
});

describe('signs of the shopper', () => {
  const begin = async () => {
    const all = setUp();
    all.server.conversationId = C;
    all.server.store({ text: 'a' });
    all.server.connect();
    await settle();
    return all;
  };

  it('tell the page once it is settled, cleaned, once, and again after a break', async () => {
    const { session, server, runTimers } = await begin();
    session.tellPage('https://shop.example/a');
    session.tellPage('https://shop.example/b?token=1#x');
    runTimers();
    await settle();
    session.tellPage('https://shop.example/b');
    runTimers();
    await settle();
    const page = { conversationId: C, pageUrl: 'https://shop.example/b' };
    expect(server.payloads('page')).toEqual([page]);
    server.disconnect();
    server.connect();
    await settle();
    expect(server.payloads('page')).toEqual([page, page]);
  });

  it('tell up to where they have read, once, and later what got lost', async () => {
    const { session, server } = await begin();
    session.markRead();
    session.markRead();
    await settle();
    expect(server.payloads('seen')).toEqual([{ conversationId: C, seq: 1 }]);
    server.emit({ type: 'message', data: { conversationId: C, message: server.store({ text: 'b' }) } });
    server.disconnect();
    session.markRead();
    await settle();
    server.connect();
    await settle();
    expect(server.payloads('seen')).toEqual([
      { conversationId: C, seq: 1 },
      { conversationId: C, seq: 2 },
    ]);
  });

  it('take what was read in another browser as read', async () => {
    const { server, session } = setUp();
    server.conversationId = C;
    for (const text of ['a', 'b', 'c']) server.store({ text });
    server.details = { seenSeq: 2 };
    server.connect();
    await settle();
    expect(session.state().readSeq).toBe(2);
  });
});

describe('the team', () => {
  it('is heard typing for five seconds, and fetched again when something changes', async () => {
    const { session, server, timers, runTimers } = setUp();
    server.conversationId = C;
    server.connect();
    await settle();
    const person = { id: 'u1', name: 'Sam', hasPicture: true };
    server.emit({ type: 'teammate:typing', data: { conversationId: C, person } });
    server.emit({ type: 'teammate:typing', data: { conversationId: C, person } });
    expect(session.state().typist).toEqual(person);
    expect(timers).toHaveLength(1);
    runTimers();
    expect(session.state().typist).toBeNull();

    server.details = { status: 'resolved', canRate: true };
    server.emit({ type: 'conversation:status', data: { conversationId: C, status: 'resolved' } });
    await settle();
    expect(session.state()).toMatchObject({ status: 'resolved', details: { canRate: true } });
  });

  it('asks again when something changes while a fetch is under way', async () => {
    const { session, server } = setUp();
    server.conversationId = C;
    server.connect();
    await settle();
    server.emit({ type: 'conversation:status', data: { conversationId: C, status: 'waiting' } });
    server.details = { status: 'waiting', asksEmail: true };
    const message = server.store({ outcome: 'handed_off' });
    server.emit({ type: 'message', data: { conversationId: C, message } });
    await settle();
    expect(session.state().details.asksEmail).toBe(true);
  });
});

describe('a minute without a connection', () => {
  it('keeps what is written in its order, sends it once, and shows what came meanwhile', async () => {
    const { session, server } = setUp();
    server.conversationId = C;
    server.store({ text: 'before', role: 'contact' });
    server.connect();
    await settle();
    server.disconnect();
    for (let n = 1; n <= 20; n++) session.send(`mine ${n}`, null);
    for (let n = 1; n <= 5; n++) server.store({ text: `theirs ${n}`, role: 'teammate' });
    await settle();
    expect(server.payloads('message:send')).toEqual([]);
    // The network is back, and loses every other answer at first.
    server.loseNextAnswers(2);
    server.connect();
    await settle();
    server.disconnect();
    server.connect();
    await settle();
    expect(session.state().unsent).toEqual([]);
    const mine = server.stored.filter(({ text }) => text.startsWith('mine'));
    expect(mine.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, at) => `mine ${at + 1}`));
    expect(session.state().messages.map(({ seq }) => seq)).toEqual(server.stored.map(({ seq }) => seq));
  });

  it('sends files with the message that names them', async () => {
    const { session, server } = setUp();
    const file = {
      ...{ id: 'f1', name: 'a.png', mimeType: 'image/png', bytes: 1, width: 1, height: 1 },
      ...{ scan: 'none' as const, path: '/api/files/f1' },
    };
    session.send('', null, [file]);
    session.send('', null, []);
    server.connect();
    await settle();
    expect(server.payloads('message:send')).toMatchObject([{ text: '', attachmentIds: ['f1'] }]);
  });
});

describe('who may not write', () => {
  it('is told so, and the message stays where it is', async () => {
    const { session, server } = setUp();
    server.connect();
    await settle();
    server.refusal = { code: 'forbidden', detail: 'No.' };
    session.send('Hi', null);
    await settle();
    expect(session.state().details.blocked).toBe(true);
    expect(session.state().unsent).toMatchObject([{ text: 'Hi', failure: { detail: null } }]);
  });

  it('begins anew when the conversation was erased', async () => {
    const { session, server } = setUp();
    server.conversationId = C;
    server.store({ text: 'a' });
    server.connect();
    await settle();
    server.refusal = { code: 'not_found', detail: 'The conversation was not found.' };
    session.send('Hello?', null);
    await settle();
    expect(session.state()).toMatchObject({ gone: true, conversationId: null, messages: [] });
    server.refusal = null;
    session.retry(String(session.state().unsent[0]?.clientId));
    await settle();
    expect(server.payloads('message:send').at(-1)).toMatchObject({ text: 'Hello?', conversationId: null });
    expect(session.state()).toMatchObject({ unsent: [], gone: false });
  });
});

describe('a conversation’s end', () => {
  it('is rated, and the rating shows at once', async () => {
    const { session, server } = setUp();
    server.conversationId = C;
    server.connect();
    await settle();
    const rating = { score: 5, comment: null, createdAt: 'x', editableUntil: 'y' };
    server.answers['rating:give'] = { rating };
    expect(await session.rateConversation({ score: 5, comment: null })).toMatchObject({ ok: true });
    expect(server.payloads('rating:give')).toEqual([
      { conversationId: C, rating: { score: 5, comment: null } },
    ]);
    expect(session.state().details.rating).toEqual(rating);
    server.disconnect();
    expect(await session.mailTranscript(null)).toEqual({ ok: false, detail: null });
  });
});
