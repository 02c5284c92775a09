import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { getVisitorHistory } from '@/core/conversations/get-visitor-history.queries';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { addNote, editNote, listNotes, removeNote } from './manage-notes';

let test: CoreTestContext;
let ctx: AppContext;
let world: InboxWorld;
let ada: string;
let bert: string;
let id: string;
const visitor = 'visitor-who-sees-no-notes';
beforeAll(async () => {
  test = await createCoreContext();
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await makeInboxWorld(ctx);
  [ada, bert] = [await world.join('Ada'), await world.join('Bert')];
  id = await world.write('Hello', { visitor: visitor + world.storeId });
});

const of = (by = ada) => ({ storeId: world.storeId, conversationId: id, by });
const notes = () => listNotes(ctx, of());

it('is read by the team and never by the shopper', async () => {
  const note = await addNote(ctx, { ...of(), text: ' Sounds like a bad batch ', mentions: [bert, newId()] });
  expect(note).toMatchObject({
    author: { id: ada, name: 'Ada' },
    text: 'Sounds like a bad batch',
    mentions: [bert],
    editedAt: null,
  });
  expect(await notes()).toEqual([note]);
  const history = await getVisitorHistory(ctx, {
    ...{ storeId: world.storeId, assistantId: world.assistantId, channel: 'web-widget' },
    ...{ contactExternalId: visitor + world.storeId, conversationId: id, afterSeq: 0 },
  });
  expect(JSON.stringify(history)).not.toContain('batch');
  // What is told to browsers names the note and nothing of it.
  const told = test.published.filter(({ name }) => name === 'note:changed');
  expect(told.at(-1)?.data).toEqual({ conversationId: id, noteId: note.id });
});

it('is changed and removed by who wrote it, or removed by an admin', async () => {
  const { id: noteId } = await addNote(ctx, { ...of(), text: 'First' });
  await editNote(ctx, { ...of(), noteId, text: 'Second' });
  const [changed] = await notes();
  expect(changed).toMatchObject({ text: 'Second' });
  expect(changed?.editedAt).not.toBeNull();
  await expect(editNote(ctx, { ...of(bert), noteId, text: 'Mine' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(removeNote(ctx, { ...of(bert), noteId })).rejects.toMatchObject({ code: 'forbidden' });
  await removeNote(ctx, { ...of(await world.join('Anna', 'admin')), noteId });
  expect(await notes()).toEqual([]);
  await expect(removeNote(ctx, { ...of(), noteId })).rejects.toMatchObject({ code: 'not_found' });
});

it('refuses viewers, other stores and nothing at all', async () => {
  const vera = await world.join('Vera', 'viewer');
  await expect(addNote(ctx, { ...of(vera), text: 'Hi' })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(addNote(ctx, { ...of(), text: ' ' })).rejects.toThrow('Write something first.');
  const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
  const cleo = await elsewhere.join('Cleo');
  await expect(
    addNote(ctx, { storeId: elsewhere.storeId, conversationId: id, by: cleo, text: 'Hi' }),
  ).rejects.toMatchObject({ code: 'not_found' });
});
