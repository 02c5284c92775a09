import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receiveMessage } from '@/core/conversations/receive-message';
import { addNote } from '@/core/inbox/notes/manage-notes';
import type { AppContext } from '@/core/shared/context';
import type { FileStores } from '@/core/shared/file-store';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { visitorKey } from '@/core/shared/visitor-key';
import { makeOrder } from '@/core/stores/orders/make-order.fixture';
import { writeOrders } from '@/core/stores/orders/write-orders.queries';
import { listPrivacyRequests, readExport } from '@/core/stores/privacy/read-privacy-requests';
import { createSecretBox } from '@/platform/secret-box';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { editContact } from '../edit-contact';
import { exportContact, readWaitingExport } from '../export/export-contact';
import { readZip } from '../export/read-zip.fixture';
import { takeContactExport } from '../export/take-contact-export';
import { addField } from '../fields/manage-fields';
import { addContactNote } from '../notes/manage-contact-notes';
import { type ContactsWorld, makeContactsWorld, type Shopper } from '../testing.fixture';
import { eraseContact, previewErase } from './erase-contact';

const EMAIL = 'ada.lovelace@shopper.example';
const NAME = 'Ada Lovelace';
const FILE = 'receipt of mine.png';
const WORDS = ['ferns for my mother', 'difficult lady', 'wants a discount', 'rated by me', 'Engines Ltd'];
const PERSONAL = [EMAIL, NAME, FILE, ...WORDS];

let test: CoreTestContext;
let ctx: AppContext;
let world: ContactsWorld;
let ada: Shopper;
let stopped: string[];
const files: FileStores = {
  preferred: 'database',
  open: () => ({
    put: async () => undefined,
    get: async () => Buffer.from('a picture'),
    delete: async () => undefined,
  }),
};
beforeAll(async () => {
  test = await createCoreContext({
    secrets: createSecretBox('a master secret for tests'),
    files,
    stopTurn: async ({ conversationId }) => {
      stopped.push(conversationId);
    },
  });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  stopped = [];
  // Each test looks through the whole database.
  await ctx.db.store.deleteMany();
  world = await makeContactsWorld(ctx);
  ada = await world.shopper(`Do you have ${WORDS[0]}?`, { name: NAME, email: EMAIL });
  const { storeId, admin: by } = world;
  await addContactNote(ctx, { storeId, by, contactId: ada.contactId, text: `A ${WORDS[1]}` });
  await addNote(ctx, { storeId, by, conversationId: ada.conversationId, text: `She ${WORDS[2]}` });
  await addField(ctx, { storeId, by, field: { label: 'Company', type: 'text' } });
  await editContact(ctx, {
    storeId,
    by,
    contactId: ada.contactId,
    changes: { fields: { company: WORDS[4] } },
  });
  await ctx.db.conversationRating.create({
    data: { storeId, conversationId: ada.conversationId, score: 2, comment: WORDS[3] as string },
  });
  const message = await ctx.db.message.findFirstOrThrow({ where: { conversationId: ada.conversationId } });
  const file = { storeId, name: FILE, mimeType: 'image/png', bytes: 9, sha256: 'x', storage: 's3' };
  await ctx.db.attachment.create({
    data: { ...file, conversationId: ada.conversationId, messageId: message.id, uploadedBy: 'contact' },
  });
  // One that was chosen and not sent.
  await ctx.db.attachment.create({
    data: { ...file, uploadedBy: 'contact', uploaderKey: visitorKey(ada.visitor) },
  });
  const orders = [
    makeOrder({ externalId: '1', number: '#1', email: EMAIL, customerName: NAME }),
    makeOrder({ externalId: '2', number: '#2', email: 'brun@shopper.example', customerName: 'Brun' }),
  ];
  await inTransaction(ctx.sql, (client) => writeOrders(client, storeId, 'file', orders, new Date()));
  test.forget();
});

const of = (byEmail = false) => ({
  storeId: world.storeId,
  contactId: ada.contactId,
  by: world.admin,
  byEmail,
});
const ordersLeft = () =>
  ctx.db.order.findMany({
    where: { storeId: world.storeId },
    orderBy: { number: 'asc' },
    select: { email: true },
  });

/** Tables in which a text stands, whatever the column. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows } = await ctx.sql.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hit = await ctx.sql.query(
      `SELECT FROM "${name}" x WHERE strpos(lower(x::text), lower($1)) > 0 LIMIT 1`,
      [text],
    );
    if (hit.rows.length > 0) found.push(name);
  }
  return found;
}

describe('erasing a contact', () => {
  it('leaves nothing of a proven person anywhere, and a record that names nobody', async () => {
    await world.prove(ada, EMAIL);
    await exportContact(ctx, of());
    test.forget();
    for (const text of PERSONAL) expect(await tablesWith(text)).not.toEqual([]);
    expect(await previewErase(ctx, of())).toEqual({
      contacts: 1,
      conversations: 1,
      files: 1,
      orders: 1,
      customers: 0,
    });
    await expect(eraseContact(ctx, { ...of(), confirmation: 'ada' })).rejects.toThrow(
      'Type the contact’s name',
    );
    const summary = await eraseContact(ctx, { ...of(), confirmation: ` ${NAME} ` });
    expect(summary).toMatchObject({ contacts: 1, conversations: 1, files: 1, orders: 1 });

    for (const text of PERSONAL) expect([text, await tablesWith(text)]).toEqual([text, []]);
    expect(await tablesWith(ada.visitor)).toEqual([]);
    expect(await ordersLeft()).toEqual([{ email: null }, { email: 'brun@shopper.example' }]);
    // Both files lie elsewhere: their contents are noted for removal.
    expect(await ctx.db.fileRemoval.count({ where: { storeId: world.storeId } })).toBe(2);
    expect(await listPrivacyRequests(ctx, world.storeId)).toMatchObject([
      { kind: 'erase_customer', customerId: null, hasExport: false, summary: { conversations: 1, files: 1 } },
    ]);
    expect(
      await ctx.db.auditEntry.findMany({ where: { storeId: world.storeId, action: 'contact_erased' } }),
    ).toMatchObject([{ subject: ada.contactId, data: { conversations: 1 }, actorId: world.admin }]);
  });

  it('tells the connected shopper and the team, and stops the answer; the shopper begins anew', async () => {
    await eraseContact(ctx, { ...of(), confirmation: NAME });
    expect(stopped).toEqual([ada.conversationId]);
    const data = { conversationId: ada.conversationId };
    expect(test.published).toEqual(
      expect.arrayContaining([
        { topic: `conversation:${ada.conversationId}`, name: 'conversation:removed', data },
        {
          topic: `store:${world.storeId}`,
          name: 'conversations:removed',
          data: { conversationIds: [ada.conversationId] },
        },
      ]),
    );
    const write = (conversationId: string | null) =>
      receiveMessage(ctx, {
        storeId: world.storeId,
        assistantId: world.assistantId,
        channel: 'web-widget',
        contactExternalId: ada.visitor,
        text: 'Still there?',
        conversationId,
      });
    await expect(write(ada.conversationId)).rejects.toMatchObject({ code: 'not_found' });
    const { conversationId } = await write(null);
    const contact = await ctx.db.contact.findFirstOrThrow({
      where: { conversations: { some: { id: conversationId } } },
    });
    expect(contact).toMatchObject({ name: null, email: null });
    expect(contact.id).not.toBe(ada.contactId);
  });

  it('leaves the orders of an address that was only typed in, unless the team vouches for it', async () => {
    expect(await previewErase(ctx, of())).toMatchObject({ orders: 0 });
    expect(await previewErase(ctx, of(true))).toMatchObject({ orders: 1 });
    await eraseContact(ctx, { ...of(), confirmation: NAME });
    expect(await ordersLeft()).toEqual([{ email: EMAIL }, { email: 'brun@shopper.example' }]);
  });

  it('takes the orders along where the team vouches', async () => {
    await eraseContact(ctx, { ...of(true), confirmation: NAME });
    expect(await tablesWith(EMAIL)).toEqual([]);
    expect(await ordersLeft()).toEqual([{ email: null }, { email: 'brun@shopper.example' }]);
  });

  it('keeps a cart that became an order, with nobody’s name on it', async () => {
    await ctx.db.cart.create({
      data: { storeId: world.storeId, contactId: ada.contactId, token: newId(), status: 'ordered' },
    });
    await eraseContact(ctx, { ...of(), confirmation: NAME });
    const contact = await ctx.db.contact.findFirstOrThrow({ where: { id: ada.contactId } });
    expect(contact).toMatchObject({ name: null, email: null, customFields: {} });
    expect(contact.erasedAt).not.toBeNull();
    await expect(eraseContact(ctx, { ...of(), confirmation: NAME })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is for admins', async () => {
    const by = await world.join('Bert');
    const forbidden = { code: 'forbidden' };
    await expect(eraseContact(ctx, { ...of(), by, confirmation: NAME })).rejects.toMatchObject(forbidden);
    await expect(previewErase(ctx, { ...of(), by })).rejects.toMatchObject(forbidden);
    await expect(exportContact(ctx, { ...of(), by })).rejects.toMatchObject(forbidden);
    const { requestId } = await exportContact(ctx, of());
    await expect(takeContactExport(ctx, { storeId: world.storeId, requestId, by })).rejects.toMatchObject(
      forbidden,
    );
  });
});

describe('exporting a contact', () => {
  const take = (requestId: string, storeId = world.storeId, by = world.admin) =>
    takeContactExport(ctx, { storeId, requestId, by });

  it('hands all of it out once, as data, as a page and with files; sealed until then', async () => {
    await world.prove(ada, EMAIL);
    await exportContact(ctx, of());
    const { requestId, summary } = await exportContact(ctx, of());
    expect(summary).toMatchObject({ contacts: 1, conversations: 1, orders: 1, files: 1 });
    expect(await tablesWith(WORDS[1] as string)).toEqual(['contact_notes']);
    expect(await readWaitingExport(ctx, of())).toMatchObject({ id: requestId });
    // Not at the platform's requests, where one can be fetched again and again.
    await expect(readExport(ctx, world.storeId, requestId)).rejects.toMatchObject({ code: 'not_found' });

    const [first, second] = await Promise.allSettled([take(requestId), take(requestId)]);
    const done = [first, second].filter((one) => one?.status === 'fulfilled');
    expect(done).toHaveLength(1);
    const { zip, fileName } = (done[0] as PromiseFulfilledResult<Awaited<ReturnType<typeof take>>>).value;
    expect(fileName).toMatch(/^personal-data-\d{4}-\d\d-\d\d\.zip$/);
    const entries = readZip(zip);
    expect([...entries.keys()]).toEqual(['data.json', 'your-data.html', 'files/1-receipt of mine.png']);
    const json = entries.get('data.json')?.toString('utf8') ?? '';
    const page = entries.get('your-data.html')?.toString('utf8') ?? '';
    for (const text of [EMAIL, NAME, ...WORDS]) {
      expect(json).toContain(text);
      expect(page).toContain(text);
    }
    expect(json).not.toContain('Brun');
    expect(entries.get('files/1-receipt of mine.png')?.toString()).toBe('a picture');
    expect(await readWaitingExport(ctx, of())).toBeNull();
    await expect(take(requestId)).rejects.toMatchObject({ code: 'not_found' });
    const done2 = await ctx.db.auditEntry.findMany({
      where: { storeId: world.storeId },
      orderBy: { id: 'asc' },
    });
    expect(done2.map(({ action }) => action)).toEqual([
      'contact_exported',
      'contact_exported',
      'contact_export_fetched',
    ]);
  });

  it('lets no name of a file lead out of the archive’s folder', async () => {
    const names = [
      '../../../etc/passwd',
      '..',
      'C:\\\\x\\\\y.png',
      '.bashrc',
      '/root/.ssh/id',
      'a\u0000b\u202egnp.exe',
    ];
    await ctx.db.attachment.deleteMany({ where: { conversationId: ada.conversationId } });
    const message = await ctx.db.message.findFirstOrThrow({
      where: { conversationId: ada.conversationId },
    });
    const file = { mimeType: 'image/png', bytes: 9, sha256: 'x', storage: 's3', uploadedBy: 'contact' };
    await ctx.db.attachment.createMany({
      data: names.map((name) => ({
        ...{ ...file, storeId: world.storeId, name: name.replace('\u0000', '') },
        ...{ conversationId: ada.conversationId, messageId: message.id },
      })),
    });
    const { requestId } = await exportContact(ctx, of());
    const files = [...readZip((await take(requestId)).zip).keys()].filter((name) => name.startsWith('files'));
    expect(files).toHaveLength(names.length);
    for (const name of files) expect(name).toMatch(/^files\/\d-[\p{L}\p{N}_ -][\p{L}\p{N}_ .-]*$/u);
  });

  it('gives nobody the orders of an address that they only typed in', async () => {
    expect((await exportContact(ctx, of())).summary).toMatchObject({ orders: 0, conversations: 1 });
    expect((await exportContact(ctx, of(true))).summary).toMatchObject({ orders: 1 });
  });

  it('is not another store’s to take', async () => {
    const { requestId } = await exportContact(ctx, of());
    const elsewhere = await makeContactsWorld(ctx, 'Elsewhere');
    await expect(take(requestId, elsewhere.storeId, elsewhere.admin)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(take('nonsense')).rejects.toMatchObject({ code: 'not_found' });
    expect((await take(requestId)).zip.length).toBeGreaterThan(100);
  });
});
