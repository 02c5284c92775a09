import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { getInboxSettings, saveInboxSettings } from '@/core/stores/settings/inbox/manage-inbox-settings';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { addContactNote } from '../notes/manage-contact-notes';
import { type ContactsWorld, makeContactsWorld, type Shopper } from '../testing.fixture';
import { applyRetentions } from './apply-retention';
import { previewRetention, readRetention, saveRetention } from './manage-retention';

const DAY = 24 * 3_600_000;

let test: CoreTestContext;
let ctx: AppContext;
let world: ContactsWorld;
beforeAll(async () => {
  test = await createCoreContext();
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  await ctx.db.store.deleteMany();
  world = await makeContactsWorld(ctx);
});

/** A shopper who wrote so many days ago. */
async function wrote(days: number, status: 'resolved' | 'assigned' = 'resolved'): Promise<Shopper> {
  const shopper = await world.shopper('Hello');
  const at = new Date(Date.now() - days * DAY);
  await ctx.db.conversation.update({
    where: { storeId_id: { storeId: world.storeId, id: shopper.conversationId } },
    data: { status, lastMessageAt: at },
  });
  await ctx.db.contact.updateMany({ where: { id: shopper.contactId }, data: { lastSeenAt: at } });
  return shopper;
}

const of = () => ({ storeId: world.storeId, by: world.admin });
const conversations = async () =>
  (await ctx.db.conversation.findMany({ where: { storeId: world.storeId }, orderBy: { id: 'asc' } })).map(
    ({ id }) => id,
  );
const contacts = async () =>
  (await ctx.db.contact.findMany({ where: { storeId: world.storeId }, orderBy: { id: 'asc' } })).map(
    ({ id }) => id,
  );

it('removes what is resolved and older, with files, and contacts of whom nothing is left', async () => {
  const old = await wrote(40);
  const young = await wrote(20);
  const open = await wrote(90, 'assigned');
  const noted = await wrote(60);
  await addContactNote(ctx, { ...of(), contactId: noted.contactId, text: 'A good customer' });
  await ctx.db.attachment.create({
    data: {
      ...{ storeId: world.storeId, conversationId: old.conversationId, uploadedBy: 'contact', name: 'a.png' },
      ...{ mimeType: 'image/png', bytes: 1, sha256: 'x', storage: 's3' },
    },
  });
  expect(await previewRetention(ctx, { ...of(), days: 30 })).toEqual({ conversations: 2, contacts: 1 });
  expect(await previewRetention(ctx, { ...of(), days: 365 })).toEqual({ conversations: 0, contacts: 0 });

  // Nothing goes while it is off.
  await applyRetentions(ctx);
  expect(await conversations()).toHaveLength(4);

  await saveRetention(ctx, { ...of(), days: 30 });
  test.forget();
  await applyRetentions(ctx);
  expect(await conversations()).toEqual([young.conversationId, open.conversationId]);
  expect(await contacts()).toEqual([young.contactId, open.contactId, noted.contactId]);
  expect(await ctx.db.fileRemoval.count({ where: { storeId: world.storeId } })).toBe(1);
  expect(test.published.filter(({ name }) => name === 'conversation:removed')).toHaveLength(2);
  const ids = [expect.any(String), expect.any(String)];
  expect(test.published.filter(({ name }) => name === 'conversations:removed')).toEqual([
    { topic: `store:${world.storeId}`, name: 'conversations:removed', data: { conversationIds: ids } },
  ]);
  await applyRetentions(ctx);
  const entries = await ctx.db.auditEntry.findMany({
    where: { storeId: world.storeId },
    orderBy: { id: 'asc' },
  });
  expect(entries).toMatchObject([
    { action: 'retention_changed', data: { days: 30 }, actorId: world.admin },
    { action: 'retention_applied', data: { days: 30, conversations: 2, contacts: 1 }, actorId: null },
  ]);
});

it('works off more than one batch, and leaves another store’s alone', async () => {
  const { contactId } = await wrote(40);
  const at = new Date(Date.now() - 40 * DAY);
  await ctx.db.conversation.createMany({
    data: Array.from({ length: 450 }, () => ({
      ...{ storeId: world.storeId, assistantId: world.assistantId, contactId },
      ...{ status: 'resolved' as const, lastMessageAt: at },
    })),
  });
  const mine = world;
  world = await makeContactsWorld(ctx, 'Elsewhere');
  await wrote(40);
  const elsewhere = world;
  world = mine;
  await saveRetention(ctx, { ...of(), days: 30 });
  await applyRetentions(ctx);
  expect([await conversations(), await contacts()]).toEqual([[], []]);
  world = elsewhere;
  expect(await conversations()).toHaveLength(1);
});

it('is one setting among others, for admins, within bounds', async () => {
  await saveInboxSettings(ctx, { ...of(), settings: { maxPerPerson: 7 } });
  await saveRetention(ctx, { ...of(), days: 90 });
  expect(await getInboxSettings(ctx, world.storeId)).toMatchObject({ maxPerPerson: 7, retentionDays: 90 });
  expect(await readRetention(ctx, of())).toEqual({ days: 90 });
  await saveRetention(ctx, { ...of(), days: null });
  expect(await getInboxSettings(ctx, world.storeId)).toMatchObject({ maxPerPerson: 7, retentionDays: null });
  await expect(saveRetention(ctx, { ...of(), days: 1 })).rejects.toThrow('7 days at least');
  await expect(saveRetention(ctx, { ...of(), days: 7.5 })).rejects.toThrow('whole days');
  const by = await world.join('Bert');
  await expect(saveRetention(ctx, { ...of(), by, days: 90 })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(previewRetention(ctx, { ...of(), by, days: 90 })).rejects.toMatchObject({ code: 'forbidden' });
});
