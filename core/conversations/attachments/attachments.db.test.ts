import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClamdScanner } from '@/adapters/files/clamd/clamd-scanner';
import { createFileStores } from '@/adapters/registry';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { uploadFromVisitor } from '@/core/channels/web-widget/upload-from-visitor';
import type { AttachmentView } from '@/core/contracts/attachment';
import type { LiveEvent } from '@/core/contracts/live-events';
import { sendReply } from '@/core/inbox/replies/send-reply';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { EICAR, type FakeClamd, startFakeClamd } from '@/e2e/fakes/clamd/start-fake-clamd';
import { type FakeS3, startFakeS3 } from '@/e2e/fakes/s3/start-fake-s3';
import { receiveMessage } from '../receive-message';
import { keepFiles } from './keep-files';
import { openAttachment } from './open-attachment';
import { chunk, makePng, PDF } from './sample-files.fixture';
import { uploadFromTeammate } from './upload-from-teammate';

let test: TestContext;
let ctx: AppContext;
let world: InboxWorld;
let ada: string;
let s3: FakeS3;
let clamd: FakeClamd;
const published: LiveEvent[] = [];

beforeAll(async () => {
  [s3, clamd] = await Promise.all([startFakeS3(), startFakeClamd()]);
  test = await createTestContext();
  ctx = test.ctx;
  const { publish } = ctx.events;
  ctx.events = { ...ctx.events, publish: (event) => [published.push(event), publish(event)] };
  world = await makeInboxWorld(ctx);
  ada = await world.join('Ada');
});
beforeEach(() => {
  ctx.files = createFileStores({ sql: ctx.sql, s3: undefined });
  ctx.fileScanner = null;
  clamd.fault = null;
  s3.fault = null;
  published.length = 0;
});
afterAll(async () => {
  await test.close();
  await Promise.all([s3.close(), clamd.close()]);
});

const infectedPng = () => {
  const png = makePng();
  return Buffer.concat([png.subarray(0, 33), chunk('tEXt', Buffer.from(EICAR)), png.subarray(33)]);
};
const asFile = (content: Buffer, name = 'photo.png') => ({
  name,
  declaredBytes: content.byteLength,
  body: (async function* () {
    yield content;
  })(),
});
const upload = (visitorId: string, content: Buffer = makePng(), name?: string) =>
  uploadFromVisitor(ctx, {
    ...{ storeId: world.storeId, assistantId: world.assistantId, channel: 'web-widget', visitorId },
    ...{ addressHash: null, file: asFile(content, name) },
  });
const send = (visitorId: string, attachmentIds: string[], text = 'Look at this', conversationId?: string) =>
  receiveMessage(ctx, {
    ...{ storeId: world.storeId, assistantId: world.assistantId, channel: 'web-widget' },
    ...{ contactExternalId: visitorId, text, attachmentIds, conversationId: conversationId ?? null },
  });
const addressOf = ({ path }: AttachmentView) => {
  const [, storeId = '', id = '', key = ''] = /^\/api\/files\/([^/]+)\/([^?]+)\?key=(.+)$/.exec(path) ?? [];
  return { storeId, id, key };
};
const read = async (view: AttachmentView) =>
  Buffer.from(await (await openAttachment(ctx, addressOf(view))).read());
const inStorage = (id: string) => [...s3.objects.keys()].some((key) => key.endsWith(id));

describe('a shopper’s file', () => {
  it('comes before there is a conversation, and is tied to the first message', async () => {
    const png = makePng(30, 20);
    const file = await upload('visitor-first', png, 'My desk.png');
    expect(file).toMatchObject({
      ...{ name: 'My desk.png', mimeType: 'image/png', bytes: png.length },
      ...{ width: 30, height: 20, scan: 'none' },
    });
    const { message, conversationId } = await send('visitor-first', [file.id]);
    expect(message.attachments).toEqual([file]);
    expect((await read(file)).equals(png)).toBe(true);
    const again = await send('visitor-first', [file.id], 'And again', conversationId);
    expect(again.message.attachments).toEqual([]);
  });

  it('is a message of its own, and nothing at all is none', async () => {
    const file = await upload('visitor-silent');
    expect((await send('visitor-silent', [file.id], '')).message).toMatchObject({
      text: '',
      attachments: [{ id: file.id }],
    });
    await expect(send('visitor-silent', [], '')).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(send('visitor-silent', [newId()], '')).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('cannot be sent by another visitor, or in another store', async () => {
    const file = await upload('visitor-owner');
    expect((await send('visitor-thief', [file.id])).message.attachments).toEqual([]);
    const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
    const { message } = await receiveMessage(ctx, {
      ...{ storeId: elsewhere.storeId, assistantId: elsewhere.assistantId, channel: 'web-widget' },
      ...{ contactExternalId: 'visitor-owner', text: 'Mine?', attachmentIds: [file.id] },
    });
    expect(message.attachments).toEqual([]);
    expect((await send('visitor-owner', [file.id])).message.attachments).toHaveLength(1);
  });

  it('leaves nothing behind when it is not taken', async () => {
    const before = await ctx.db.attachment.count();
    await expect(
      upload('visitor-liar', Buffer.from('<svg onload=alert(1)>'), 'cat.png'),
    ).rejects.toMatchObject({
      code: 'unsupported',
    });
    const large = asFile(Buffer.alloc(11 * 1024 * 1024));
    await expect(
      uploadFromVisitor(ctx, {
        ...{ storeId: world.storeId, assistantId: world.assistantId, channel: 'web-widget' },
        ...{ visitorId: 'visitor-large', addressHash: null, file: { ...large, declaredBytes: null } },
      }),
    ).rejects.toMatchObject({ code: 'too_large' });
    expect(await ctx.db.attachment.count()).toBe(before);
  });

  it('is refused from who is blocked, and when many wait unsent', async () => {
    const { conversationId } = await send('visitor-blocked', []);
    const { contactId } = await ctx.db.conversation.findFirstOrThrow({ where: { id: conversationId } });
    await ctx.db.contact.updateMany({ where: { id: contactId }, data: { blockedAt: new Date() } });
    await expect(upload('visitor-blocked')).rejects.toMatchObject({ code: 'forbidden' });
    for (let at = 0; at < 20; at++) await upload('visitor-hoarder');
    await expect(upload('visitor-hoarder')).rejects.toMatchObject({ code: 'rate_limited' });
  });

  it('is limited per visitor and hour', async () => {
    const results = [];
    for (let at = 0; at < 41; at++) {
      const file = await upload('visitor-busy').catch((error) => error);
      if (file.id) await send('visitor-busy', [file.id]);
      results.push(file.code ?? 'taken');
    }
    expect(results.filter((result) => result === 'taken')).toHaveLength(40);
    expect(results.at(-1)).toBe('rate_limited');
  });
});

describe('a teammate’s file', () => {
  const uploadTo = (conversationId: string, by: string, storeId = world.storeId) =>
    uploadFromTeammate(ctx, { storeId, conversationId, by, file: asFile(PDF, 'invoice.pdf') });

  it('goes out with the reply', async () => {
    const conversationId = await world.wait();
    const file = await uploadTo(conversationId, ada);
    const message = await sendReply(ctx, {
      ...{ storeId: world.storeId, conversationId, by: ada, text: '', clientId: newId() },
      ...{ attachmentIds: [file.id], seenSeq: 99 },
    });
    expect(message).toMatchObject({
      role: 'teammate',
      text: '',
      attachments: [{ name: 'invoice.pdf', width: null }],
    });
  });

  it('needs the right to answer, in the conversation’s own store', async () => {
    const conversationId = await world.wait();
    const vera = await world.join('Vera', 'viewer');
    await expect(uploadTo(conversationId, vera)).rejects.toMatchObject({ code: 'forbidden' });
    const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
    const cleo = await elsewhere.join('Cleo');
    await expect(uploadTo(conversationId, cleo)).rejects.toMatchObject({ code: 'not_found' });
    await expect(uploadTo(conversationId, cleo, elsewhere.storeId)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(uploadTo('not-an-id', ada)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('cannot be sent by the shopper, nor the shopper’s by a teammate of another conversation', async () => {
    const visitor = 'visitor-of-both';
    const { conversationId } = await send(visitor, []);
    const file = await uploadTo(conversationId, ada);
    expect((await send(visitor, [file.id], 'Mine!', conversationId)).message.attachments).toEqual([]);
    const other = await world.wait();
    const reply = await sendReply(ctx, {
      ...{ storeId: world.storeId, conversationId: other, by: ada, text: 'Here', clientId: newId() },
      ...{ attachmentIds: [file.id], seenSeq: 99 },
    });
    expect(reply.attachments).toEqual([]);
  });
});

describe('the virus scanner', () => {
  beforeEach(() => {
    ctx.fileScanner = createClamdScanner(clamd.address, { timeoutMs: 500 });
  });

  it('lets through what is clean and blocks what is not: only its name stays', async () => {
    expect((await upload('visitor-clean')).scan).toBe('clean');
    const file = await upload('visitor-infected', infectedPng());
    expect(file.scan).toBe('infected');
    await expect(openAttachment(ctx, addressOf(file))).rejects.toMatchObject({ code: 'forbidden' });
    expect(await ctx.db.attachmentBody.count({ where: { id: file.id } })).toBe(0);
    const { message } = await send('visitor-infected', [file.id]);
    expect(message.attachments).toEqual([file]);
  });

  it('may be away: files wait for it, are not served meanwhile, and are told about when it is back', async () => {
    clamd.fault = 'silent';
    const [good, bad] = [await upload('visitor-waits'), await upload('visitor-waits', infectedPng())];
    expect([good.scan, bad.scan]).toEqual(['pending', 'pending']);
    const { message, conversationId } = await send('visitor-waits', [good.id, bad.id]);
    await expect(openAttachment(ctx, addressOf(good))).rejects.toMatchObject({ code: 'unavailable' });
    await ctx.db.attachment.updateMany({
      where: { scan: 'pending' },
      data: { createdAt: new Date(Date.now() - 60_000) },
    });
    await keepFiles(ctx);
    expect(await ctx.db.attachment.count({ where: { scan: 'pending' } })).toBe(2);

    clamd.fault = null;
    published.length = 0;
    await keepFiles(ctx);
    const told = published.filter(({ name }) => name === 'attachment:changed').map(({ data }) => data);
    expect(told).toHaveLength(2);
    expect(told).toContainEqual({
      conversationId,
      messageId: message.id,
      attachment: { ...bad, scan: 'infected' },
    });
    expect((await read(good)).length).toBe(good.bytes);
    await expect(openAttachment(ctx, addressOf(bad))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is no longer waited for once it is no longer set up', async () => {
    clamd.fault = 'hang-up';
    const file = await upload('visitor-later');
    await ctx.db.attachment.updateMany({
      where: { id: file.id },
      data: { createdAt: new Date(Date.now() - 60_000) },
    });
    ctx.fileScanner = null;
    await keepFiles(ctx);
    expect((await read(file)).length).toBe(file.bytes);
  });
});

describe('what is removed', () => {
  it('is what was not sent for a day, and nothing else', async () => {
    const [unsent, fresh, sent] = [
      await upload('visitor-slow'),
      await upload('visitor-slow'),
      await upload('visitor-slow'),
    ];
    await send('visitor-slow', [sent.id]);
    const yesterday = new Date(Date.now() - 24 * 3_600_000 - 1000);
    await ctx.db.attachment.updateMany({
      where: { id: { in: [unsent.id, sent.id] } },
      data: { createdAt: yesterday },
    });
    await keepFiles(ctx);
    await expect(openAttachment(ctx, addressOf(unsent))).rejects.toMatchObject({ code: 'not_found' });
    expect(await ctx.db.attachmentBody.count({ where: { id: unsent.id } })).toBe(0);
    for (const kept of [fresh, sent]) expect((await read(kept)).length).toBe(kept.bytes);
  });

  it('goes from S3 too, with the conversation, also when the storage is away at first', async () => {
    ctx.files = createFileStores({ sql: ctx.sql, s3: { ...s3, prefix: 'chat/' } });
    const file = await upload('visitor-erased');
    const { conversationId } = await send('visitor-erased', [file.id]);
    expect(inStorage(file.id)).toBe(true);
    expect((await read(file)).length).toBe(file.bytes);
    await ctx.db.conversation.deleteMany({ where: { id: conversationId } });
    await expect(openAttachment(ctx, addressOf(file))).rejects.toMatchObject({ code: 'not_found' });
    s3.fault = 500;
    await keepFiles(ctx);
    expect(inStorage(file.id)).toBe(true);
    s3.fault = null;
    await keepFiles(ctx);
    expect(inStorage(file.id)).toBe(false);
    expect(await ctx.db.fileRemoval.count()).toBe(0);
  });

  it('goes with its store, sent or not', async () => {
    ctx.files = createFileStores({ sql: ctx.sql, s3: { ...s3, prefix: '' } });
    const elsewhere = await makeInboxWorld(ctx, 'Closing down');
    const file = await uploadFromVisitor(ctx, {
      ...{ storeId: elsewhere.storeId, assistantId: elsewhere.assistantId, channel: 'web-widget' },
      ...{ visitorId: 'visitor-last', addressHash: null, file: asFile(makePng()) },
    });
    await ctx.db.store.delete({ where: { id: elsewhere.storeId } });
    await keepFiles(ctx);
    expect(inStorage(file.id)).toBe(false);
  });

  it('leaves no row without a content when the storage is away', async () => {
    ctx.files = createFileStores({ sql: ctx.sql, s3: { ...s3, prefix: '' } });
    s3.fault = 500;
    const before = await ctx.db.attachment.count();
    await expect(upload('visitor-unlucky')).rejects.toMatchObject({ code: 'unavailable' });
    expect(await ctx.db.attachment.count()).toBe(before);
    s3.fault = null;
  });
});

it('opens a file for nobody without its address', async () => {
  const file = await upload('visitor-private');
  const address = addressOf(file);
  const other = addressOf(await upload('visitor-private'));
  const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
  for (const wrong of [
    { ...address, key: other.key },
    { ...address, key: '' },
    { ...address, key: `${address.key}'--` },
    { ...address, storeId: elsewhere.storeId },
    { ...address, id: newId() },
    { ...address, id: '../../etc/passwd' },
  ]) {
    await expect(openAttachment(ctx, wrong)).rejects.toMatchObject({ code: 'not_found' });
  }
  expect(address.key).toMatch(/^[\da-f]{32}$/);
  expect(address.key).not.toBe(other.key);
});

it('keeps files of the storage before, when another one is set up', async () => {
  const before = await upload('visitor-moving');
  ctx.files = createFileStores({ sql: ctx.sql, s3: { ...s3, prefix: '' } });
  const after = await upload('visitor-moving');
  expect((await read(before)).length).toBe(before.bytes);
  expect((await read(after)).length).toBe(after.bytes);
  ctx.files = createFileStores({ sql: ctx.sql, s3: undefined });
  await expect(read(after)).rejects.toMatchObject({ code: 'unavailable' });
});
