import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSmtpMailer } from '@/adapters/mail/smtp-mailer';
import { createPushSender } from '@/adapters/push/web-push-sender';
import { handOff } from '@/core/conversations/hand-off';
import { type MailServer, startMailServer } from '@/e2e/fakes/mail/start-mail-server';
import { type FakePushService, startPushService } from '@/e2e/fakes/push/start-push-service';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { assignConversation } from '../assignment/assign-conversation';
import { addNote, editNote, removeNote } from '../notes/manage-notes';
import { markRead } from '../reading/mark-read';
import { sendReply } from '../replies/send-reply';
import { type InboxWorld, makeInboxWorld } from '../testing.fixture';
import { getNotificationChoice, saveNotificationChoice } from './manage-choice';
import { tellTeam } from './plan-notices';
import { addDevice, listPushDevices, readPushKey, removeDevice, testDevices } from './push/manage-devices';
import { sendNotices } from './send-notices';
import { startDueNotices } from './start-due-notices';

const SECRETS = {
  encrypt: (plain: string) => `sealed:${Buffer.from(plain).toString('base64')}`,
  decrypt: (sealed: string) => Buffer.from(sealed.slice(7), 'base64').toString(),
};
const MINUTE = 60_000;

let test: CoreTestContext;
let ctx: CoreTestContext['ctx'];
let mail: MailServer;
let push: FakePushService;
let world: InboxWorld;
let ada: string;
let bert: string;
let now: Date;

beforeAll(async () => {
  mail = await startMailServer();
  push = await startPushService();
  test = await createCoreContext({
    now: () => now,
    secrets: SECRETS,
    mailer: createSmtpMailer({ url: `smtp://127.0.0.1:${mail.port}`, from: 'help@fern.example' }),
    push: createPushSender([push.host]),
    publicUrl: 'https://chat.fern.example',
    rateLimiter: {
      consume: async () => undefined,
      giveBack: async () => undefined,
      reset: async () => undefined,
    },
    stopTurn: async () => undefined,
  });
  ctx = test.ctx;
});
afterAll(async () => {
  await test.close();
  await mail.close();
  await push.close();
});
beforeEach(async () => {
  now = new Date('2026-11-20T10:00:00Z');
  world = await makeInboxWorld(ctx);
  // Whoever else owns the store is not of the test.
  await ctx.db.membership.deleteMany({ where: { storeId: world.storeId } });
  ada = await world.join('Ada', 'owner');
  bert = await world.join('Bert');
  mail.mails.length = 0;
  mail.refuseWith = null;
  test.forget();
});

const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const send = () => sendNotices(ctx, world.storeId);
const of = (conversationId: string, by: string) => ({ storeId: world.storeId, conversationId, by });
const to = (name: string) => mail.mails.filter((one) => one.to.startsWith(name.toLowerCase()));
async function subscribe(userId: string) {
  const browser = push.subscribe(await readPushKey(ctx));
  await addDevice(ctx, { userId, subscription: browser.subscription, device: 'Chrome on Android' });
  return browser;
}
const rows = () =>
  ctx.db.notificationDelivery.findMany({ where: { storeId: world.storeId }, orderBy: { id: 'asc' } });

describe('a hand-off', () => {
  it('is mailed to everybody who may answer, once, two minutes later, with the way to the reply', async () => {
    const vera = await world.join('Vera', 'viewer');
    const conversationId = await world.write('My card is 4111 1111 1111 1111');
    await handOff(ctx, {
      ...world,
      conversationId,
      reason: 'Asked for a person',
      summary: 'Wants a refund.',
    });
    await handOff(ctx, { ...world, conversationId, reason: 'Again', summary: '' });
    expect(test.enqueued.filter(({ name }) => name === 'notices-send')).toHaveLength(1);
    expect(test.published.find(({ name }) => name === 'inbox:notice')?.data).toEqual({
      conversationId,
      kind: 'handed_off',
      userIds: [ada, bert].sort(),
    });
    await send();
    expect(mail.mails).toEqual([]);
    later(2 * MINUTE);
    await send();
    await send();
    expect(mail.mails).toHaveLength(2);
    const [letter] = to('Ada');
    expect(letter?.head).toContain('Subject: A shopper waits for a person (Fern & Oak)');
    expect(letter?.text).toContain('Why: Asked for a person\nIn short: Wants a refund.');
    expect(letter?.text).toContain(
      `https://chat.fern.example/s/${world.storeId}/conversations/${conversationId}?reply=1`,
    );
    expect(letter?.text).not.toContain('4111');
    expect((await rows()).some(({ userId }) => userId === vera)).toBe(false);
  });

  it('of ten shoppers is one mail; what follows comes ten minutes later', async () => {
    for (let i = 0; i < 10; i++) await world.wait();
    later(2 * MINUTE);
    await send();
    expect(to('Ada')).toHaveLength(1);
    expect(to('Ada')[0]?.head).toContain('10 conversations need you');
    await world.wait();
    later(2 * MINUTE);
    await send();
    expect(to('Ada')).toHaveLength(1);
    later(8 * MINUTE);
    await send();
    expect(to('Ada')).toHaveLength(2);
    expect(to('Ada')[1]?.head).toContain('A shopper waits');
  });

  it('that somebody takes meanwhile is told nobody', async () => {
    const conversationId = await world.wait();
    await assignConversation(ctx, { ...of(conversationId, bert), assigneeId: bert });
    later(2 * MINUTE);
    await send();
    expect(mail.mails).toEqual([]);
    expect((await rows()).every(({ settledAt, sentAt }) => settledAt && !sentAt)).toBe(true);
  });

  it('is not told who looks at the conversation, nor of the bench', async () => {
    const conversationId = await world.write('Hello');
    await ctx.db.teammatePresence.create({
      data: {
        socketId: `window-${conversationId}`,
        storeId: world.storeId,
        userId: ada,
        conversationId,
        beatAt: now,
      },
    });
    await handOff(ctx, { ...world, conversationId, reason: 'Asked', summary: '' });
    later(2 * MINUTE);
    await send();
    expect(to('Ada')).toEqual([]);
    expect(to('Bert')).toHaveLength(1);
    const bench = await world.write('Hello', { channel: 'bench' });
    await handOff(ctx, { ...world, conversationId: bench, reason: 'Asked', summary: '' });
    expect((await rows()).some((row) => row.conversationId === bench)).toBe(false);
  });
});

describe('quiet hours', () => {
  const night = { on: true, from: '20:00', to: '08:00', timeZone: 'Europe/Vienna' };
  beforeEach(async () => {
    const choice = await getNotificationChoice(ctx, { storeId: world.storeId, userId: ada });
    await saveNotificationChoice(ctx, {
      ...{ storeId: world.storeId, userId: ada },
      choice: { ...choice, quiet: night },
    });
    now = new Date('2026-11-20T21:00:00Z');
  });

  it('hold back until the morning, where the clock finds it', async () => {
    await world.wait();
    later(2 * MINUTE);
    await send();
    expect(to('Ada')).toEqual([]);
    expect(to('Bert')).toHaveLength(1);
    now = new Date('2026-11-21T07:01:00Z');
    test.forget();
    await startDueNotices(ctx);
    expect(test.enqueued).toContainEqual(expect.objectContaining({ name: 'notices-send' }));
    await send();
    expect(to('Ada')).toHaveLength(1);
  });

  it('drop what was dealt with in the night', async () => {
    const conversationId = await world.wait();
    await sendReply(ctx, {
      ...of(conversationId, bert),
      text: 'Hello',
      clientId: 'reply-0001',
      seenSeq: 1,
    });
    now = new Date('2026-11-21T07:01:00Z');
    await send();
    expect(mail.mails).toEqual([]);
  });

  it('that were set meanwhile count too', async () => {
    now = new Date('2026-11-20T18:59:00Z');
    await world.wait();
    later(2 * MINUTE);
    await send();
    expect(to('Ada')).toEqual([]);
    expect((await rows()).find(({ userId }) => userId === ada)?.notBefore).toEqual(
      new Date('2026-11-21T07:00:00Z'),
    );
  });
});

describe('what concerns one person', () => {
  it('a mention is told once, and not again when the note is changed', async () => {
    const conversationId = await world.write('Hello');
    const note = await addNote(ctx, {
      ...of(conversationId, ada),
      text: 'Look, Bert',
      mentions: [ada, bert],
    });
    await editNote(ctx, { ...of(conversationId, ada), noteId: note.id, text: 'Look!', mentions: [bert] });
    later(2 * MINUTE);
    await send();
    expect(mail.mails).toHaveLength(1);
    expect(to('Bert')[0]?.head).toContain('Subject: Ada mentions you in a note about a shopper');
    expect(to('Bert')[0]?.text).toContain('Note: “Look!”');
  });

  it('a mention that was taken back is not', async () => {
    const conversationId = await world.write('Hello');
    const note = await addNote(ctx, { ...of(conversationId, ada), text: 'Bert', mentions: [bert] });
    await removeNote(ctx, { ...of(conversationId, ada), noteId: note.id });
    later(2 * MINUTE);
    await send();
    expect(mail.mails).toEqual([]);
  });

  it('a conversation that is given to them, but not one that they take', async () => {
    const mine = await world.write('Hello');
    await assignConversation(ctx, { ...of(mine, bert), assigneeId: bert });
    const given = await world.write('Hello');
    await assignConversation(ctx, { ...of(given, ada), assigneeId: bert });
    later(2 * MINUTE);
    await send();
    expect(mail.mails).toHaveLength(1);
    expect(to('Bert')[0]?.text).toContain(given);
    expect(to('Bert')[0]?.text).toContain('Ada gave you the conversation with a shopper.');
  });

  it('a shopper’s message, by push: not who has read it, and not once it is answered', async () => {
    const browser = await subscribe(bert);
    const conversationId = await world.write('Hello', { visitor: 'grace' });
    await assignConversation(ctx, { ...of(conversationId, bert), assigneeId: bert });
    await world.write('Are you there?', { visitor: 'grace', conversationId });
    later(2000);
    await send();
    expect(browser.received.map(({ payload }) => payload)).toEqual([
      {
        title: 'A shopper · Fern & Oak',
        body: 'Wrote to you',
        tag: conversationId,
        path: `/s/${world.storeId}/conversations/${conversationId}?reply=1`,
      },
    ]);
    await world.write('Hello?', { visitor: 'grace', conversationId });
    await markRead(ctx, { storeId: world.storeId, conversationId, userId: bert, seq: 3 });
    later(2000);
    await send();
    expect(browser.received).toHaveLength(1);
  });

  it('late replies: whoever is in charge, each alarm once', async () => {
    const conversationId = await world.wait();
    const alarm = {
      ...of(conversationId, ada),
      kind: 'reply_overdue',
      assigneeId: bert,
      dueAt: now,
    } as const;
    await ctx.db.conversation.update({
      where: { storeId_id: { storeId: world.storeId, id: conversationId } },
      data: { overdueAt: now },
    });
    await tellTeam(ctx, { ...alarm });
    await tellTeam(ctx, { ...alarm });
    const late = (await rows()).filter(({ kind }) => kind === 'reply_overdue');
    expect(late.map(({ userId }) => userId)).toEqual([bert]);
  });
});

describe('what goes wrong', () => {
  it('a mail server that is away is tried again; one that refuses is not', async () => {
    await world.wait();
    later(2 * MINUTE);
    mail.refuseWith = 451;
    await expect(send()).rejects.toMatchObject({ code: 'unavailable' });
    mail.refuseWith = null;
    await send();
    expect(mail.mails).toHaveLength(2);
    await world.wait();
    later(10 * MINUTE);
    mail.refuseWith = 550;
    await send();
    const failed = (await rows()).filter(({ failure }) => failure !== null);
    expect(failed).toHaveLength(2);
  });

  it('a member who has left is told nothing more', async () => {
    await world.wait();
    await ctx.db.membership.update({
      where: { storeId_userId: { storeId: world.storeId, userId: bert } },
      data: { deactivatedAt: now },
    });
    later(2 * MINUTE);
    await send();
    expect(mail.mails.map((one) => one.to.split('-')[0])).toEqual(['ada']);
  });

  it('two workers at once tell it once', async () => {
    for (let i = 0; i < 3; i++) await world.wait();
    later(2 * MINUTE);
    await Promise.all([send(), send(), send(), send()]);
    expect(mail.mails).toHaveLength(2);
  });

  it('a browser that is gone is forgotten, another one still gets it', async () => {
    const gone = await subscribe(ada);
    const there = await subscribe(ada);
    gone.answers = 410;
    await world.wait();
    later(2000);
    await send();
    expect(there.received).toHaveLength(1);
    expect(await listPushDevices(ctx, ada)).toHaveLength(1);
  });

  it('what could not be told for six hours is given up', async () => {
    await world.wait();
    later(7 * 60 * MINUTE);
    await startDueNotices(ctx);
    await send();
    expect(mail.mails).toEqual([]);
    expect((await rows()).every(({ failure }) => failure?.includes('in time'))).toBe(true);
  });
});

describe('browsers', () => {
  it('the key pair is made once, and its private half is sealed', async () => {
    const keys = await Promise.all([readPushKey(ctx), readPushKey(ctx), readPushKey(ctx)]);
    expect(new Set(keys).size).toBe(1);
    const stored = await ctx.db.instanceKey.findMany();
    expect(stored).toHaveLength(1);
    expect(stored[0]?.encryptedValue.startsWith('sealed:')).toBe(true);
  });

  it('are listed, tested and removed by their own person', async () => {
    const browser = await subscribe(ada);
    await addDevice(ctx, { userId: ada, subscription: browser.subscription, device: 'Edge on Windows' });
    const [device] = await listPushDevices(ctx, ada);
    expect(device).toMatchObject({ device: 'Edge on Windows', lastSentAt: null });
    await testDevices(ctx, { userId: ada, storeId: world.storeId, storeName: 'Fern & Oak' });
    expect(browser.received[0]?.payload).toMatchObject({ body: 'Notifications arrive here.' });
    const deviceId = device?.id ?? '';
    await expect(removeDevice(ctx, { userId: bert, deviceId })).rejects.toMatchObject({ code: 'not_found' });
    await removeDevice(ctx, { userId: ada, deviceId });
    await expect(
      testDevices(ctx, { userId: ada, storeId: world.storeId, storeName: 'Fern & Oak' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('belong to whoever signed in last', async () => {
    const browser = await subscribe(ada);
    await addDevice(ctx, { userId: bert, subscription: browser.subscription, device: 'Chrome on Android' });
    expect(await listPushDevices(ctx, ada)).toEqual([]);
    expect(await listPushDevices(ctx, bert)).toHaveLength(1);
  });

  it.each([
    ['nothing', null],
    ['our own network', { endpoint: 'https://10.0.0.1/push' }],
    ['no https', { endpoint: 'http://push.example/x' }],
    ['no keys', { keys: { p256dh: 'x', auth: 'y' } }],
  ])('are refused with %s', async (_, change) => {
    const { subscription } = push.subscribe(await readPushKey(ctx));
    const given = change && { ...subscription, ...change };
    await expect(addDevice(ctx, { userId: ada, subscription: given, device: 'x' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});
