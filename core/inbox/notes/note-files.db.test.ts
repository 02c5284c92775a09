import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import type { AttachmentView } from '@/core/contracts/attachment';
import { keepFiles } from '@/core/conversations/attachments/keep-files';
import { openAttachment } from '@/core/conversations/attachments/open-attachment';
import { makePng, PDF } from '@/core/conversations/attachments/sample-files.fixture';
import { uploadFromTeammate } from '@/core/conversations/attachments/upload-from-teammate';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { sendReply } from '../replies/send-reply';
import { addNote, editNote, listNotes, removeNote } from './manage-notes';

let test: TestContext;
let ctx: AppContext;
let world: InboxWorld;
let ada: string;
let id: string;
beforeAll(async () => {
  test = await createTestContext();
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await makeInboxWorld(ctx);
  ada = await world.join('Ada');
  id = await world.wait();
});

const of = (by = ada) => ({ storeId: world.storeId, conversationId: id, by });
function upload(by = ada, content: Buffer = PDF, name = 'contract.pdf'): Promise<AttachmentView> {
  const body = (async function* () {
    yield content;
  })();
  return uploadFromTeammate(ctx, { ...of(by), file: { name, declaredBytes: content.byteLength, body } });
}
function open({ path }: AttachmentView) {
  const [, storeId = '', fileId = '', key = ''] =
    /^\/api\/files\/([^/]+)\/([^?]+)\?key=(.+)$/.exec(path) ?? [];
  return openAttachment(ctx, { storeId, id: fileId, key });
}
const files = () => ctx.db.attachment.count({ where: { storeId: world.storeId } });

it('keeps its files with it, and words are not needed then', async () => {
  const [contract, photo] = [await upload(), await upload(ada, makePng(), 'photo.png')];
  const note = await addNote(ctx, { ...of(), text: '', attachmentIds: [contract.id, photo.id] });
  expect(note.attachments).toEqual([contract, photo]);
  expect(await listNotes(ctx, of())).toEqual([note]);
  expect(Buffer.from(await (await open(contract)).read()).equals(PDF)).toBe(true);
  await editNote(ctx, { ...of(), noteId: note.id, text: '' });
  // A day later it still belongs to its note.
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  await ctx.db.attachment.updateMany({ data: { createdAt: yesterday } });
  await keepFiles(ctx);
  expect(await files()).toBe(2);
});

it('takes nobody else’s files, none twice, and is not stored when nothing is left', async () => {
  const bert = await world.join('Bert');
  const [own, bertsOwn] = [await upload(), await upload(bert)];
  const first = await addNote(ctx, { ...of(), text: 'Look', attachmentIds: [own.id, bertsOwn.id, newId()] });
  expect(first.attachments.map((file) => file.id)).toEqual([own.id]);
  await expect(addNote(ctx, { ...of(), text: ' ', attachmentIds: [own.id] })).rejects.toThrow(
    'Write something first.',
  );
  expect(await listNotes(ctx, of())).toHaveLength(1);
  const plain = await addNote(ctx, { ...of(), text: 'Words alone' });
  await expect(editNote(ctx, { ...of(), noteId: plain.id, text: ' ' })).rejects.toThrow(
    'Write something first.',
  );
});

it('does not give its files to a reply', async () => {
  const file = await upload();
  await addNote(ctx, { ...of(), text: 'For us', attachmentIds: [file.id] });
  const reply = { text: 'Hello', clientId: newId(), attachmentIds: [file.id], seenSeq: 99 };
  expect((await sendReply(ctx, { ...of(), ...reply })).attachments).toEqual([]);
  expect((await listNotes(ctx, of()))[0]?.attachments).toEqual([file]);
});

it('takes its files along when it is removed, and when the conversation is', async () => {
  const [first, second] = [await upload(), await upload()];
  const note = await addNote(ctx, { ...of(), text: 'One', attachmentIds: [first.id] });
  await addNote(ctx, { ...of(), text: 'Two', attachmentIds: [second.id] });
  await removeNote(ctx, { ...of(), noteId: note.id });
  await expect(open(first)).rejects.toMatchObject({ code: 'not_found' });
  expect(await files()).toBe(1);
  await ctx.db.conversation.deleteMany({ where: { id } });
  await expect(open(second)).rejects.toMatchObject({ code: 'not_found' });
  expect(await files()).toBe(0);
  expect(await ctx.db.attachmentBody.count({ where: { storeId: world.storeId } })).toBe(0);
});
