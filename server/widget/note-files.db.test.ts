import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClamdScanner } from '@/adapters/files/clamd/clamd-scanner';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { nameOfContact } from '@/core/contacts/contact-name';
import { eraseContact } from '@/core/contacts/erase/erase-contact';
import { exportContact } from '@/core/contacts/export/export-contact';
import { readZip } from '@/core/contacts/export/read-zip.fixture';
import { takeContactExport } from '@/core/contacts/export/take-contact-export';
import { keepFiles } from '@/core/conversations/attachments/keep-files';
import { PDF } from '@/core/conversations/attachments/sample-files.fixture';
import { uploadFromTeammate } from '@/core/conversations/attachments/upload-from-teammate';
import { addNote } from '@/core/inbox/notes/manage-notes';
import { sendReply } from '@/core/inbox/replies/send-reply';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import { type FakeClamd, startFakeClamd } from '@/e2e/fakes/clamd/start-fake-clamd';
import { type SocketServer, startSocketServer } from '../socket-server.fixture';

let test: TestContext;
let clamd: FakeClamd;
let sockets: SocketServer;
let world: InboxWorld;

beforeAll(async () => {
  clamd = await startFakeClamd();
  test = await createTestContext({
    startTurn: async () => undefined,
    fileScanner: createClamdScanner(clamd.address, { timeoutMs: 500 }),
  });
  sockets = await startSocketServer(test.ctx);
  world = await makeInboxWorld(test.ctx);
});
afterAll(async () => {
  await sockets.close();
  await test.close();
  await clamd.close();
});

const ask = (socket: Socket, event: string, data: object) => socket.timeout(10_000).emitWithAck(event, data);

it('a note’s file reaches the shopper by no way: live, history, list, transcript, message, export; and is erased', async () => {
  const { ctx } = test;
  const { storeId, widgetKey } = world;
  const sam = await world.join('Sam', 'owner');
  const shopper = sockets.connectShopper({ widgetKey, visitorId: randomUUID() });
  const told: unknown[] = [];
  shopper.onAny((...event) => told.push(event));
  const hello = { clientId: randomUUID(), text: 'Hello', conversationId: null, pageUrl: null };
  told.push(await ask(shopper, 'message:send', hello));
  const { id: conversationId, contactId } = await ctx.db.conversation.findFirstOrThrow({
    where: { storeId },
  });

  const upload = (name: string) =>
    uploadFromTeammate(ctx, {
      ...{ storeId, conversationId, by: sam },
      file: {
        name,
        declaredBytes: PDF.byteLength,
        body: (async function* () {
          yield PDF;
        })(),
      },
    });
  // The scanner is away at first: its verdict is told later.
  clamd.fault = 'silent';
  const secret = await upload('supplier-terms.pdf');
  expect(secret.scan).toBe('pending');
  await addNote(ctx, { storeId, conversationId, by: sam, text: 'Margin 61 %', attachmentIds: [secret.id] });
  clamd.fault = null;
  await ctx.db.attachment.updateMany({ data: { createdAt: new Date(Date.now() - 60_000) } });
  await keepFiles(ctx);
  expect((await ctx.db.attachment.findFirstOrThrow({ where: { id: secret.id } })).scan).toBe('clean');

  // What may be seen is: a file of an answer.
  const open = await upload('invoice.pdf');
  const answer = { text: 'Here it is', clientId: randomUUID(), attachmentIds: [open.id], seenSeq: 99 };
  await sendReply(ctx, { storeId, conversationId, by: sam, ...answer });
  // Whoever has learned an id gains nothing by it.
  const steal = { clientId: randomUUID(), text: 'Mine', conversationId, pageUrl: null };
  told.push(await ask(shopper, 'message:send', { ...steal, attachmentIds: [secret.id] }));
  told.push(await ask(shopper, 'history:fetch', { conversationId, afterSeq: 0 }));
  told.push(await ask(shopper, 'conversations:list', {}));
  for (const format of ['text', 'json']) {
    const of = { conversationId, format, locale: 'en', timeZone: 'UTC' };
    const file = await ask(shopper, 'transcript:fetch', of);
    expect(file).toMatchObject({ ok: true });
    told.push(file);
  }
  const of = { storeId, contactId, by: sam };
  const { requestId } = await exportContact(ctx, { ...of, byEmail: false });
  const { zip } = await takeContactExport(ctx, { storeId, requestId, by: sam });
  const entries = [...readZip(zip)];
  told.push(entries.map(([name, content]) => [name, content.toString('utf8')]));

  const all = JSON.stringify(told);
  const { accessKey } = await ctx.db.attachment.findFirstOrThrow({ where: { id: secret.id } });
  expect(all).toContain('invoice.pdf');
  for (const trace of ['supplier-terms', secret.id.slice(0, 30), accessKey]) {
    expect(all, trace).not.toContain(trace);
  }

  const contact = await ctx.db.contact.findFirstOrThrow({ where: { id: contactId } });
  await eraseContact(ctx, { ...of, byEmail: false, confirmation: nameOfContact(contact) });
  expect(await ctx.db.attachment.count({ where: { storeId } })).toBe(0);
  expect(await ctx.db.attachmentBody.count({ where: { storeId } })).toBe(0);
});
