import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receiveFromVisitor } from '@/core/channels/web-widget/receive-from-visitor';
import { createTag } from '@/core/inbox/tags/manage-tags';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { makeOrder } from '@/core/stores/orders/make-order.fixture';
import { writeOrders } from '@/core/stores/orders/write-orders.queries';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { blockContact } from './block/block-contact';
import { readContact } from './card/read-contact';
import { editContact } from './edit-contact';
import { addField, orderFields, readFields, removeField, saveField } from './fields/manage-fields';
import { listContacts } from './list/list-contacts.queries';
import { addContactNote, editContactNote, removeContactNote } from './notes/manage-contact-notes';
import { tagContact } from './tags/tag-contact';
import { type ContactsWorld, makeContactsWorld, type Shopper } from './testing.fixture';

let test: CoreTestContext;
let ctx: AppContext;
let world: ContactsWorld;
let ada: Shopper;
let bert: string;
let stopped: string[];
beforeAll(async () => {
  test = await createCoreContext({
    stopTurn: async ({ conversationId }) => {
      stopped.push(conversationId);
    },
  });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  stopped = [];
  world = await makeContactsWorld(ctx);
  bert = await world.join('Bert');
  ada = await world.shopper('Hello', { name: 'Ada Lovelace', email: 'ada@shopper.example' });
  test.forget();
});

const of = (by = bert) => ({ storeId: world.storeId, contactId: ada.contactId, by });
const read = (by = bert) => readContact(ctx, of(by));
const forbidden = { code: 'forbidden' };
const missing = { code: 'not_found' };

describe('a contact’s card', () => {
  it('tells orders by what was proven, never by what was typed in', async () => {
    const order = makeOrder({ number: '#7', email: 'ada@shopper.example', customerName: 'Ada Lovelace' });
    await inTransaction(ctx.sql, (client) => writeOrders(client, world.storeId, 'file', [order], new Date()));
    await ctx.db.customer.create({
      data: {
        storeId: world.storeId,
        origin: 'file',
        externalId: '1',
        email: 'ada@shopper.example',
        name: 'Ada L.',
        contentHash: '1',
      },
    });
    expect(await read()).toMatchObject({ proofs: [], orders: { items: [], total: 0 }, customer: null });

    await world.prove(ada, 'ada@shopper.example');
    const card = await read();
    expect(card).toMatchObject({
      name: 'Ada Lovelace',
      proofs: [{ method: 'code', email: 'ada@shopper.example', conversationId: ada.conversationId }],
      orders: { items: [{ number: '#7', totalCents: order.totalCents }], total: 1 },
      customer: { name: 'Ada L.' },
      conversations: [{ id: ada.conversationId, verified: true, rating: null }],
      identities: [{ channel: 'web-widget', id: ada.visitor }],
    });
    // Who may not see orders elsewhere does not see them here.
    const vera = await world.join('Vera', 'viewer');
    expect(await read(vera)).toMatchObject({ orders: null, customer: null, name: 'Ada Lovelace' });
  });

  it('has the cart, past conversations without trials, and the rating', async () => {
    await world.fillCart(ada.contactId, 2);
    const again = await world.write('And lamps?', { visitor: ada.visitor });
    await world.write('Trial', { visitor: ada.visitor, channel: 'bench' });
    await ctx.db.conversationRating.create({
      data: { storeId: world.storeId, conversationId: again, score: 4 },
    });
    expect(await read()).toMatchObject({
      cart: { lines: [{ title: 'Lamp', quantity: 2, priceCents: 1900 }] },
      conversations: [{ id: again, rating: 4 }, { id: ada.conversationId }],
      conversationCount: 2,
      rating: { average: 4, count: 1 },
    });
  });

  it('names others with the same address or number', async () => {
    const twin = await world.shopper('Hi', { email: 'ADA@shopper.example' });
    await world.shopper('Hi', { email: 'ada@shopper.example.org' });
    expect((await read()).duplicates).toMatchObject([{ id: twin.contactId, conversations: 1 }]);
  });

  it('is for the store’s team alone', async () => {
    const elsewhere = await makeContactsWorld(ctx, 'Elsewhere');
    await expect(read(elsewhere.admin)).rejects.toMatchObject(missing);
    await expect(
      readContact(ctx, { storeId: elsewhere.storeId, contactId: ada.contactId, by: elsewhere.admin }),
    ).rejects.toMatchObject(missing);
    await expect(readContact(ctx, { ...of(), contactId: 'nonsense' })).rejects.toMatchObject(missing);
  });
});

describe('editing', () => {
  const edit = (changes: unknown, by = bert) => editContact(ctx, { ...of(by), changes });

  it('changes what is given, tidied, and leaves the rest', async () => {
    await edit({ name: '  Ada   King ', phone: '+49 151 12345678' });
    expect(await read()).toMatchObject({
      name: 'Ada King',
      email: 'ada@shopper.example',
      phone: '+4915112345678',
    });
    await edit({ email: '', locale: 'pt-BR' });
    expect(await read()).toMatchObject({ name: 'Ada King', email: null, locale: 'pt-BR' });
    expect(test.published.map(({ name }) => name)).toEqual(['contact:changed', 'contact:changed']);
  });

  it('says what cannot be', async () => {
    await expect(edit({ email: 'nobody' })).rejects.toThrow('This is no e-mail address.');
    await expect(edit({ phone: '12' })).rejects.toThrow('This is no phone number.');
    await expect(edit({ locale: 'klingon!' })).rejects.toThrow('Write a language');
    await expect(edit({ fields: { nothing: 1 } })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(edit({ name: 'X' }, await world.join('Vera', 'viewer'))).rejects.toMatchObject(forbidden);
  });
});

describe('fields', () => {
  const settings = () => ({ storeId: world.storeId, by: world.admin });
  const give = (fields: Record<string, unknown>) => editContact(ctx, { ...of(), changes: { fields } });
  const values = async () => Object.fromEntries((await read()).fields.map(({ key, value }) => [key, value]));

  it('hold values of their type, and are emptied', async () => {
    const kinds = [
      { label: 'Größe', type: 'choice', choices: ['S', 'M', 'M'] },
      { label: 'Points', type: 'number' },
      { label: 'Birthday', type: 'date' },
      { label: 'VIP', type: 'flag' },
      { label: 'Company', type: 'text' },
    ];
    const keys: string[] = [];
    for (const field of kinds) keys.push(await addField(ctx, { ...settings(), field }));
    expect(keys).toEqual(['gro_e', 'points', 'birthday', 'vip', 'company']);
    const [size = ''] = keys;
    await give({ [size]: 'M', points: '12.5', birthday: '1815-12-10', vip: true, company: ' Engines ' });
    expect(await values()).toEqual({
      [size]: 'M',
      points: 12.5,
      birthday: '1815-12-10',
      vip: true,
      company: 'Engines',
    });
    for (const [key, wrong] of Object.entries({
      [size]: 'XL',
      points: 'many',
      birthday: '1815-13-10',
      vip: 'yes',
      company: 'x'.repeat(1001),
    })) {
      await expect(give({ [key]: wrong })).rejects.toMatchObject({ code: 'invalid_input' });
    }
    await give({ points: '', vip: null });
    expect(await values()).toMatchObject({ points: null, vip: null, company: 'Engines' });
    // A choice that is there no more shows as none.
    await saveField(ctx, { ...settings(), key: size, changes: { label: 'Size', choices: ['S'] } });
    expect(await values()).toMatchObject({ [size]: null });
  });

  it('are put in order, and deleted with their values', async () => {
    await addField(ctx, { ...settings(), field: { label: 'One', type: 'text' } });
    await addField(ctx, { ...settings(), field: { label: 'Two', type: 'text' } });
    await give({ one: 'a', two: 'b' });
    await orderFields(ctx, { ...settings(), keys: ['two', 'one'] });
    expect((await readFields(ctx, { ...settings(), by: bert })).map(({ key }) => key)).toEqual([
      'two',
      'one',
    ]);
    await removeField(ctx, { ...settings(), key: 'one' });
    expect(await values()).toEqual({ two: 'b' });
    const stored = await ctx.db.contact.findFirstOrThrow({ where: { id: ada.contactId } });
    expect(stored.customFields).toEqual({ two: 'b' });
  });

  it('are defined by admins, with a name of their own', async () => {
    const add = (field: object, by = world.admin) => addField(ctx, { storeId: world.storeId, by, field });
    await expect(add({ label: 'X', type: 'text' }, bert)).rejects.toMatchObject(forbidden);
    await expect(add({ label: ' ', type: 'text' })).rejects.toThrow('Give the field a name.');
    await expect(add({ label: 'Size', type: 'choice' })).rejects.toThrow('Give at least one choice.');
    await expect(add({ label: 'X', type: 'list' })).rejects.toThrow();
    expect(await add({ label: 'Size', type: 'text' })).toBe('size');
    expect(await add({ label: 'Size!', type: 'text' })).toBe('size_2');
    expect(await add({ label: '2nd', type: 'text' })).toBe('field_2nd');
    await expect(add({ label: 'Other', type: 'text', key: 'size' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('notes and tags', () => {
  it('are written by the team; a note is changed by its author and removed by an admin too', async () => {
    const { id: noteId } = await addContactNote(ctx, { ...of(), text: ' Likes ferns ' });
    expect((await read()).notes).toMatchObject([
      { text: 'Likes ferns', author: { id: bert }, editedAt: null },
    ]);
    await editContactNote(ctx, { ...of(), noteId, text: 'Likes oaks' });
    await expect(editContactNote(ctx, { ...of(world.admin), noteId, text: 'No' })).rejects.toMatchObject(
      forbidden,
    );
    const cleo = await world.join('Cleo');
    await expect(removeContactNote(ctx, { ...of(cleo), noteId })).rejects.toMatchObject(forbidden);
    await removeContactNote(ctx, { ...of(world.admin), noteId });
    expect((await read()).notes).toEqual([]);
    await expect(addContactNote(ctx, { ...of(), text: ' ' })).rejects.toThrow('Write something first.');
    const vera = await world.join('Vera', 'viewer');
    await expect(addContactNote(ctx, { ...of(vera), text: 'Hi' })).rejects.toMatchObject(forbidden);
  });

  it('are the tags of conversations, all of one store', async () => {
    const by = bert;
    const vip = await createTag(ctx, { storeId: world.storeId, by, name: 'VIP', color: 'purple' });
    const late = await createTag(ctx, { storeId: world.storeId, by, name: 'late' });
    await tagContact(ctx, { ...of(), tagIds: [vip, late, vip] });
    expect((await read()).tags.map(({ name }) => name)).toEqual(['late', 'VIP']);
    await tagContact(ctx, { ...of(), tagIds: [vip] });
    const elsewhere = await makeContactsWorld(ctx, 'Elsewhere');
    const theirs = await createTag(ctx, { storeId: elsewhere.storeId, by: elsewhere.admin, name: 'Theirs' });
    await expect(tagContact(ctx, { ...of(), tagIds: [theirs] })).rejects.toMatchObject(missing);
    expect((await read()).tags).toMatchObject([{ id: vip, color: 'purple' }]);
  });
});

describe('a blocked contact', () => {
  const write = () =>
    receiveFromVisitor(ctx, {
      storeId: world.storeId,
      assistantId: world.assistantId,
      channel: 'web-widget',
      visitorId: ada.visitor,
      text: 'Are you there?',
      clientId: crypto.randomUUID(),
      conversationId: ada.conversationId,
      pageUrl: null,
      addressHash: null,
      shopper: null,
    });

  it('is refused, its running answer stopped, and is taken again later', async () => {
    await blockContact(ctx, { ...of(), blocked: true });
    await blockContact(ctx, { ...of(), blocked: true });
    expect(stopped).toEqual([ada.conversationId]);
    await expect(write()).rejects.toMatchObject(forbidden);
    expect(await ctx.db.message.count({ where: { conversationId: ada.conversationId } })).toBe(1);
    expect((await read()).blockedAt).not.toBeNull();
    await blockContact(ctx, { ...of(), blocked: false });
    expect((await write()).message.text).toBe('Are you there?');
    const entries = await ctx.db.auditEntry.findMany({
      where: { storeId: world.storeId },
      orderBy: { id: 'asc' },
    });
    expect(entries).toMatchObject([
      { action: 'contact_blocked', subject: ada.contactId, data: { blocked: true } },
      { action: 'contact_blocked', data: { blocked: false } },
    ]);
  });
});

describe('the list', () => {
  const list = (input: object = {}) => listContacts(ctx, { storeId: world.storeId, by: bert, ...input });
  const names = async (query: string) => (await list({ query })).items.map(({ name }) => name);

  it('finds by any part of name, address and number', async () => {
    await world.shopper('Hi', { name: 'José Núñez', phone: '+4915112345678' });
    await world.shopper('Hi', { name: '50% Off_' });
    expect(await names('love')).toEqual(['Ada Lovelace']);
    expect(await names('lovelace ada')).toEqual(['Ada Lovelace']);
    expect(await names('SHOPPER.EX')).toEqual(['Ada Lovelace']);
    expect(await names('jose nunez')).toEqual(['José Núñez']);
    expect(await names('0151 / 123')).toEqual(['José Núñez']);
    expect(await names('é')).toEqual(['José Núñez', 'Ada Lovelace']);
    expect(await names('%')).toEqual(['50% Off_']);
    expect(await names('f_')).toEqual(['50% Off_']);
    expect(await names('nobody')).toEqual([]);
  });

  it('goes on page by page, filtered, without trials and whoever was erased', async () => {
    const tagId = await createTag(ctx, { storeId: world.storeId, by: bert, name: 'VIP' });
    for (let at = 0; at < 5; at++) await world.shopper('Hi', { name: `Shopper ${at}` });
    await world.write('Trial', { channel: 'bench' });
    await ctx.db.contact.create({ data: { storeId: world.storeId, erasedAt: new Date() } });
    const first = await list({ limit: 4 });
    expect(first.items.map(({ name }) => name)).toEqual(['Shopper 4', 'Shopper 3', 'Shopper 2', 'Shopper 1']);
    const second = await list({ limit: 4, cursor: first.cursor });
    expect(second.items.map(({ name }) => name)).toEqual(['Shopper 0', 'Ada Lovelace']);
    expect(second.cursor).toBeNull();
    await tagContact(ctx, { ...of(), tagIds: [tagId] });
    await world.prove(ada, 'ada@shopper.example');
    expect((await list({ tagId })).items).toMatchObject([
      { id: ada.contactId, verified: true, conversations: 1, tags: [{ name: 'VIP' }], blocked: false },
    ]);
    expect((await list({ blocked: true })).items).toEqual([]);
    await expect(list({ cursor: 'odd' })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('puts whoever wrote last first', async () => {
    await world.shopper('Hi', { name: 'Brun' });
    await world.write('Once more', { visitor: ada.visitor });
    expect((await list()).items.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Brun']);
  });
});
