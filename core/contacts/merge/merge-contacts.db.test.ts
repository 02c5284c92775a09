import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listVisitorConversations } from '@/core/channels/web-widget/list-visitor-conversations';
import { refuseBlocked } from '@/core/channels/web-widget/refuse-blocked';
import { getVisitorHistory } from '@/core/conversations/get-visitor-history.queries';
import { receiveMessage } from '@/core/conversations/receive-message';
import { createTag } from '@/core/inbox/tags/manage-tags';
import type { AppContext } from '@/core/shared/context';
import { readIdentity } from '@/core/stores/verification/read-identity';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { blockContact } from '../block/block-contact';
import { readContact } from '../card/read-contact';
import { editContact } from '../edit-contact';
import { addField } from '../fields/manage-fields';
import { addContactNote } from '../notes/manage-contact-notes';
import { tagContact } from '../tags/tag-contact';
import { type ContactsWorld, makeContactsWorld, type Shopper } from '../testing.fixture';
import { mergeContacts, previewMerge } from './merge-contacts';

let test: CoreTestContext;
let ctx: AppContext;
let world: ContactsWorld;
let known: Shopper;
let other: Shopper;
beforeAll(async () => {
  test = await createCoreContext({ stopTurn: async () => undefined });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await makeContactsWorld(ctx);
  known = await world.shopper('My order?', { name: 'Ada', email: 'ada@shopper.example' });
  other = await world.shopper('Lamps?', {
    name: 'A. Lovelace',
    email: 'ada@shopper.example',
    phone: '+4915112345678',
  });
  await world.prove(known, 'ada@shopper.example');
});

const wish = () => ({
  storeId: world.storeId,
  fromId: other.contactId,
  intoId: known.contactId,
  by: world.admin,
});
const readInto = () =>
  readContact(ctx, { storeId: world.storeId, contactId: known.contactId, by: world.admin });

it('tells what would happen, and then everything belongs to one', async () => {
  const { storeId, admin: by } = world;
  const tagIds = [
    await createTag(ctx, { storeId, by, name: 'A' }),
    await createTag(ctx, { storeId, by, name: 'B' }),
  ];
  await tagContact(ctx, { storeId, by, contactId: known.contactId, tagIds: tagIds.slice(0, 1) });
  await tagContact(ctx, { storeId, by, contactId: other.contactId, tagIds });
  await addField(ctx, { storeId, by, field: { label: 'Size', type: 'text' } });
  await addField(ctx, { storeId, by, field: { label: 'Company', type: 'text' } });
  await editContact(ctx, { storeId, by, contactId: known.contactId, changes: { fields: { size: 'M' } } });
  await editContact(ctx, {
    storeId,
    by,
    contactId: other.contactId,
    changes: { fields: { size: 'L', company: 'X' } },
  });
  await addContactNote(ctx, { storeId, by, contactId: other.contactId, text: 'Likes ferns' });

  const preview = await previewMerge(ctx, wish());
  expect(preview).toMatchObject({
    from: { conversations: 1, verifiedConversations: 0, notes: 1, identities: 1 },
    into: { conversations: 1, verifiedConversations: 1 },
    after: {
      name: 'Ada',
      email: 'ada@shopper.example',
      phone: '+4915112345678',
      customFields: { size: 'M', company: 'X' },
      blocked: false,
      tags: [{ name: 'A' }, { name: 'B' }],
    },
    lost: [{ what: 'name', value: 'A. Lovelace' }],
    cart: 'none',
    differentPeople: false,
  });
  test.forget();
  await mergeContacts(ctx, wish());
  expect(await readInto()).toMatchObject({
    ...{ name: 'Ada', phone: '+4915112345678', conversationCount: 2 },
    identities: expect.arrayContaining([
      { channel: 'web-widget', id: known.visitor },
      { channel: 'web-widget', id: other.visitor },
    ]),
    tags: [{ name: 'A' }, { name: 'B' }],
    notes: [{ text: 'Likes ferns' }],
    fields: [{ value: 'M' }, { value: 'X' }],
    duplicates: [],
  });
  await expect(readContact(ctx, { storeId, by, contactId: other.contactId })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await ctx.db.auditEntry.findMany({ where: { storeId, action: 'contact_merged' } })).toMatchObject([
    { subject: other.contactId, data: { into: known.contactId }, actorId: by },
  ]);
  expect(test.published).toContainEqual(
    expect.objectContaining({ name: 'conversation:updated', data: { conversationId: other.conversationId } }),
  );
});

it('proves nothing to anybody: each browser keeps to its own conversations', async () => {
  const { storeId, assistantId } = world;
  // As of before conversations knew whose browser had begun them.
  await ctx.db.conversation.updateMany({ where: { storeId }, data: { externalId: null } });
  await mergeContacts(ctx, wish());
  expect(await readIdentity(ctx, storeId, known.conversationId)).toMatchObject({
    email: 'ada@shopper.example',
  });
  expect(await readIdentity(ctx, storeId, other.conversationId)).toBeNull();

  const seen = (visitor: string, conversationId: string | null) =>
    getVisitorHistory(ctx, {
      ...{ storeId, assistantId, channel: 'web-widget' },
      ...{ contactExternalId: visitor, conversationId, afterSeq: 0 },
    });
  const write = (visitor: string, conversationId: string | null) =>
    receiveMessage(ctx, {
      ...{ storeId, assistantId, channel: 'web-widget' },
      ...{ contactExternalId: visitor, text: 'And?', conversationId },
    });
  expect((await seen(other.visitor, null)).conversationId).toBe(other.conversationId);
  await expect(seen(other.visitor, known.conversationId)).rejects.toMatchObject({ code: 'not_found' });
  await expect(write(other.visitor, known.conversationId)).rejects.toMatchObject({ code: 'not_found' });
  const listed = await listVisitorConversations(
    ctx,
    { storeId, assistantId, channel: 'web-widget', visitorId: other.visitor },
    null,
  );
  expect(listed.map(({ id }) => id)).toEqual([other.conversationId]);
  // What they write from now on is their own as well, and unproven.
  const later = await write(other.visitor, null);
  expect(await readIdentity(ctx, storeId, later.conversationId)).toBeNull();
  await expect(seen(known.visitor, later.conversationId)).rejects.toMatchObject({ code: 'not_found' });
  expect((await write(other.visitor, other.conversationId)).conversationId).toBe(other.conversationId);
});

it('brings carts together, the larger number of each, and voids what was handed to a checkout', async () => {
  const lamp = await world.fillCart(known.contactId, 1);
  await world.fillCart(other.contactId, 3, lamp);
  await world.fillCart(other.contactId, 1);
  await ctx.db.cart.updateMany({
    where: { storeId: world.storeId },
    data: { status: 'checkout', checkoutUrl: 'https://shop.example/checkout?email=ada' },
  });
  const { id: ordered } = await ctx.db.cart.create({
    data: { storeId: world.storeId, contactId: other.contactId, token: 'o', status: 'ordered' },
  });
  expect((await previewMerge(ctx, wish())).cart).toBe('joined');
  await mergeContacts(ctx, wish());
  expect((await readInto()).cart?.lines.map(({ quantity }) => quantity).sort()).toEqual([1, 3]);
  const carts = await ctx.db.cart.findMany({ where: { storeId: world.storeId }, orderBy: { status: 'asc' } });
  expect(carts).toMatchObject([
    { status: 'open', checkoutUrl: null, contactId: known.contactId },
    { id: ordered, status: 'ordered', contactId: known.contactId },
  ]);
});

it('moves a cart where only the one that goes has one', async () => {
  await world.fillCart(other.contactId, 2);
  expect((await previewMerge(ctx, wish())).cart).toBe('moved');
  await mergeContacts(ctx, wish());
  expect((await readInto()).cart?.lines).toMatchObject([{ quantity: 2 }]);
});

it('does not free who is blocked, and warns of different people', async () => {
  await blockContact(ctx, {
    storeId: world.storeId,
    by: world.admin,
    contactId: other.contactId,
    blocked: true,
  });
  await world.prove(other, 'brun@shopper.example');
  expect(await previewMerge(ctx, wish())).toMatchObject({ after: { blocked: true }, differentPeople: true });
  const write = ({ visitor: visitorId }: Shopper) =>
    refuseBlocked(ctx, { storeId: world.storeId, channel: 'web-widget', visitorId });
  await write(known);
  await expect(write(other)).rejects.toMatchObject({ code: 'forbidden' });
  await mergeContacts(ctx, wish());
  expect((await readInto()).blockedAt).not.toBeNull();
  for (const browser of [known, other]) {
    await expect(write(browser)).rejects.toMatchObject({ code: 'forbidden' });
  }
});

it('is for admins, and for two contacts of one store', async () => {
  const bert = await world.join('Bert');
  await expect(mergeContacts(ctx, { ...wish(), by: bert })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(previewMerge(ctx, { ...wish(), by: bert })).rejects.toMatchObject({ code: 'forbidden' });
  const same = { ...wish(), fromId: known.contactId };
  await expect(mergeContacts(ctx, same)).rejects.toMatchObject({ code: 'invalid_input' });
  const elsewhere = await makeContactsWorld(ctx, 'Elsewhere');
  const theirs = await elsewhere.shopper();
  await expect(mergeContacts(ctx, { ...wish(), fromId: theirs.contactId })).rejects.toMatchObject({
    code: 'not_found',
  });
  await mergeContacts(ctx, wish());
  await expect(mergeContacts(ctx, wish())).rejects.toMatchObject({ code: 'not_found' });
});

it('may be asked for crosswise at once: one is done, the other finds nobody', async () => {
  const back = { ...wish(), fromId: known.contactId, intoId: other.contactId };
  const results = await Promise.allSettled([mergeContacts(ctx, wish()), mergeContacts(ctx, back)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await ctx.db.contact.count({ where: { storeId: world.storeId } })).toBe(1);
  expect(await ctx.db.conversation.count({ where: { storeId: world.storeId } })).toBe(2);
});
