import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { createSecretBox } from '@/platform/secret-box';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { beginConnect } from '../connection/connecting/begin-connect';
import { writeCustomers } from '../customers/write-customers.queries';
import { findStoredOrders } from '../orders/find-stored-orders.queries';
import { makeOrder } from '../orders/make-order.fixture';
import { writeOrders } from '../orders/write-orders.queries';
import { createStore } from '../settings/create-store';
import { type HandMadePlatform, makePlatform } from '../testing/hand-made-connector';
import { handleConnectionEvent } from './handle-compliance-event';
import { forgetExport, listPrivacyRequests, readExport } from './read-privacy-requests';

const EMAIL = 'ada.lovelace@shopper.example';
const NAME = 'Ada Lovelace';
const PHONE = '+46701234567';
const STREET = 'Analytical Row 1';
const PERSONAL = [EMAIL, NAME, PHONE, STREET, 'TRACK-ADA'];

let test: CoreTestContext;
let ctx: AppContext;
let shop: HandMadePlatform;
let storeId: string;
let assistantId: string;

beforeAll(async () => {
  shop = makePlatform();
  test = await createCoreContext({
    secrets: createSecretBox('a master secret for tests'),
    publicUrl: 'https://chat.example',
    platforms: shop.platforms,
  });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  shop.key = 'open sesame';
  // Each test looks through the whole database.
  await ctx.db.store.deleteMany();
  ({ storeId, assistantId } = await createStore(ctx, { name: 'Larkfell', currency: 'SEK' }));
  await beginConnect(ctx, {
    storeId,
    platform: 'shopify',
    method: 'token',
    fields: { shop: 'larkfell.example', key: shop.key },
  });
});

/** Everything that a shop may know of one customer, and of another who must stay. */
async function storePeople(): Promise<{ adaConversation: string; otherConversation: string }> {
  const order = makeOrder({
    externalId: '501',
    number: '#501',
    email: EMAIL,
    phone: PHONE,
    customerExternalId: '7',
    customerName: NAME,
    statusUrl: `https://larkfell.example/orders/ada.lovelace`,
    cartToken: 'cart-ada',
    cancelReason: `${NAME} called`,
    shippingAddress: {
      name: NAME,
      company: null,
      line1: STREET,
      line2: null,
      city: 'London',
      region: null,
      postalCode: 'W1',
      country: 'GB',
      phone: PHONE,
    },
    customerNotes: [{ createdAt: new Date(), text: `Dear ${NAME}` }],
    fulfillments: [
      {
        externalId: 'f1',
        status: 'shipped',
        carrier: 'DHL',
        trackingNumber: 'TRACK-ADA',
        trackingUrl: 'https://dhl.example/TRACK-ADA',
        shippedAt: new Date(),
        deliveredAt: null,
        estimatedDeliveryAt: null,
        lines: [],
      },
    ],
  });
  const guest = makeOrder({ externalId: '502', number: '#502', email: EMAIL, customerExternalId: null });
  const other = makeOrder({
    externalId: '503',
    number: '#503',
    email: 'brun@shopper.example',
    customerExternalId: '8',
    customerName: 'Brun Hilde',
  });
  await inTransaction(ctx.sql, async (client) => {
    await writeOrders(client, storeId, 'shopify', [order, guest, other], new Date());
    await writeCustomers(
      client,
      storeId,
      'shopify',
      [
        { externalId: '7', email: EMAIL, phone: PHONE, name: NAME, locale: 'en', updatedAt: null },
        {
          externalId: '8',
          email: 'brun@shopper.example',
          phone: null,
          name: 'Brun',
          locale: null,
          updatedAt: null,
        },
      ],
      new Date(),
    );
  });
  const product = await ctx.db.product.create({
    data: { storeId, origin: 'shopify', externalId: 'p', title: 'Lamp', currency: 'SEK', contentHash: '' },
  });
  const adaConversation = await talk({ name: NAME, email: EMAIL }, `I am ${NAME}, ${EMAIL}`);
  await ctx.db.conversationIdentity.create({
    data: {
      storeId,
      conversationId: adaConversation,
      method: 'code',
      email: EMAIL,
      name: NAME,
      customerExternalId: '7',
      expiresAt: new Date(Date.now() + 60_000),
    },
  });
  const { contactId } = await ctx.db.conversation.findFirstOrThrow({ where: { id: adaConversation } });
  const { id: orderId } = await ctx.db.order.findFirstOrThrow({ where: { storeId, externalId: '501' } });
  for (const status of ['open', 'ordered'] as const) {
    await ctx.db.cart.create({
      data: {
        storeId,
        contactId,
        conversationId: adaConversation,
        token: `cart-${status}`,
        status,
        checkoutUrl: `https://larkfell.example/cart?email=${EMAIL}`,
        ...(status === 'ordered' ? { orderId, orderedAt: new Date() } : {}),
        lines: { create: { productId: product.id, variantId: newId(), quantity: 1 } },
      },
    });
  }
  await ctx.db.backInStockRequest.create({ data: { storeId, productId: product.id, email: EMAIL } });
  const otherConversation = await talk({}, `Is ${EMAIL.toUpperCase()} a customer? Not x${EMAIL}?`);
  await ctx.db.verificationCode.create({
    data: { storeId, conversationId: otherConversation, email: EMAIL, codeHash: 'h', expiresAt: new Date() },
  });
  return { adaConversation, otherConversation };
}

async function talk(contact: { name?: string; email?: string }, text: string): Promise<string> {
  const { id: contactId } = await ctx.db.contact.create({ data: { storeId, ...contact } });
  await ctx.db.contactIdentity.create({
    data: { storeId, contactId, channel: 'web-widget', externalId: newId() },
  });
  const { id: conversationId } = await ctx.db.conversation.create({
    data: { storeId, assistantId, contactId, lastMessageText: text },
  });
  const message = await ctx.db.message.create({
    data: { storeId, conversationId, seq: 1, role: 'contact', text },
  });
  await ctx.db.answerFeedback.create({
    data: { storeId, messageId: message.id, source: 'shopper', helpful: false, comment: `Rated: ${text}` },
  });
  const turn = await ctx.db.turn.create({
    data: { storeId, conversationId, messageId: message.id, provider: 'builtin' },
  });
  await ctx.db.toolCall.create({
    data: {
      storeId,
      turnId: turn.id,
      position: 0,
      name: 'search_products',
      input: { asked: text },
      latencyMs: 1,
    },
  });
  return conversationId;
}

/** Tables in which a text stands, whatever the column. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows: tables } = await ctx.sql.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await ctx.sql.query<{ hit: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM "${name}" x WHERE strpos(lower(x::text), lower($1)) > 0) AS hit`,
      [text],
    );
    if (rows[0]?.hit) found.push(name);
  }
  return found;
}

const event = (kind: string, person?: { email: string | null; orderIds: string[] }) => ({
  kind,
  subjectId: person ? '7' : null,
  data: person ? { sealed: ctx.secrets.encrypt(JSON.stringify(person)) } : {},
});

describe('a customer’s data', () => {
  it('is exported for the owner, sealed until then, counted, and replaced by a later export', async () => {
    await storePeople();
    const asked = event('customer_data_requested', { email: EMAIL, orderIds: ['501'] });
    await handleConnectionEvent(ctx, storeId, asked);
    await handleConnectionEvent(ctx, storeId, asked);
    const requests = await listPrivacyRequests(ctx, storeId);
    expect(requests).toMatchObject([
      {
        kind: 'export',
        customerId: '7',
        hasExport: true,
        summary: { customers: 1, orders: 2, contacts: 1, conversations: 1, carts: 2, backInStockRequests: 1 },
      },
    ]);
    expect(await tablesWith(EMAIL)).not.toContain('privacy_requests');

    const id = requests[0]?.id ?? '';
    const { json, fileName } = await readExport(ctx, storeId, id);
    expect(fileName).toMatch(/^customer-data-\d{4}-\d\d-\d\d\.json$/);
    for (const text of PERSONAL) expect(json).toContain(text);
    expect(json).toContain(`I am ${NAME}`);
    expect(json).toContain(`Rated: I am ${NAME}`);
    expect(json).not.toContain('Brun');

    await forgetExport(ctx, storeId, id);
    await expect(readExport(ctx, storeId, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(readExport(ctx, storeId, newId())).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is erased everywhere: nothing in the database names them any more', async () => {
    const { adaConversation, otherConversation } = await storePeople();
    for (const text of PERSONAL) expect(await tablesWith(text)).not.toEqual([]);
    const asked = event('customer_erasure_requested', { email: EMAIL, orderIds: ['501'] });
    await handleConnectionEvent(
      ctx,
      storeId,
      event('customer_data_requested', { email: EMAIL, orderIds: [] }),
    );
    test.forget();
    await handleConnectionEvent(ctx, storeId, asked);
    expect(test.published).toContainEqual({
      topic: `store:${storeId}`,
      name: 'conversations:removed',
      data: { conversationIds: [adaConversation] },
    });

    for (const text of PERSONAL.filter((one) => one !== EMAIL)) expect(await tablesWith(text)).toEqual([]);
    // Another address that holds this one is somebody else's.
    const { text } = await ctx.db.message.findFirstOrThrow({ where: { conversationId: otherConversation } });
    expect(text).toBe(`Is [erased] a customer? Not x${EMAIL}?`);
    const left = await tablesWith(EMAIL);
    expect(left.sort()).toEqual(['answer_feedback', 'conversations', 'messages', 'tool_calls']);
    await ctx.db.conversation.delete({ where: { storeId_id: { storeId, id: otherConversation } } });
    expect(await tablesWith(EMAIL)).toEqual([]);
    expect(await ctx.db.conversation.count({ where: { id: adaConversation } })).toBe(0);

    expect(await listPrivacyRequests(ctx, storeId)).toMatchObject([
      {
        kind: 'erase_customer',
        customerId: '7',
        hasExport: false,
        summary: { customers: 1, orders: 2, contacts: 1, conversations: 1, backInStockRequests: 1 },
      },
    ]);
  });

  it('of a guest, whom no id names, is erased with the exports that were made of it', async () => {
    const of = (kind: string, email: string) => ({
      ...event(kind, { email, orderIds: [] }),
      subjectId: null,
    });
    await storePeople();
    await handleConnectionEvent(ctx, storeId, of('customer_data_requested', EMAIL));
    await handleConnectionEvent(ctx, storeId, of('customer_data_requested', EMAIL));
    await handleConnectionEvent(ctx, storeId, of('customer_data_requested', 'brun@shopper.example'));
    expect(await listPrivacyRequests(ctx, storeId)).toMatchObject([{ kind: 'export' }, { kind: 'export' }]);
    await handleConnectionEvent(ctx, storeId, of('customer_erasure_requested', EMAIL));
    const left = await listPrivacyRequests(ctx, storeId);
    expect(left.map(({ kind }) => kind).sort()).toEqual(['erase_customer', 'export']);
    const kept = left.find(({ kind }) => kind === 'export');
    expect((await readExport(ctx, storeId, kept?.id ?? '')).json).toContain('brun@shopper.example');
  });

  it('is erased whatever signs and letters the address has', async () => {
    const email = 'jörg.(o’neil)+*$[a]\\d{2}"^|@ärlig.example';
    await talk({}, `Has ${email} ordered?`);
    const asked = event('customer_erasure_requested', { email, orderIds: [] });
    await handleConnectionEvent(ctx, storeId, asked);
    expect(await tablesWith('neil')).toEqual([]);
  });

  it('leaves amounts and lines for the books, and other people alone', async () => {
    await storePeople();
    const before = await ctx.db.order.findFirstOrThrow({
      where: { externalId: '501' },
      include: { lines: true },
    });
    await handleConnectionEvent(
      ctx,
      storeId,
      event('customer_erasure_requested', { email: EMAIL, orderIds: [] }),
    );
    const after = await ctx.db.order.findFirstOrThrow({
      where: { externalId: '501' },
      include: { lines: true },
    });
    expect(after).toMatchObject({
      number: '#501',
      totalCents: before.totalCents,
      lines: before.lines,
      email: null,
      customerExternalId: null,
    });
    expect(await ctx.db.cart.findMany({ where: { storeId } })).toMatchObject([
      { status: 'ordered', orderId: before.id, checkoutUrl: null, conversationId: null },
    ]);
    expect(await ctx.db.customer.findMany({ where: { storeId } })).toMatchObject([{ externalId: '8' }]);
    const [other] = await findStoredOrders(ctx.sql, storeId, { email: 'brun@shopper.example' }, 5);
    expect(other?.order.customerName).toBe('Brun Hilde');
    // The anonymised order is still an order that can be read.
    const { rows } = await ctx.sql.query<{ detail: object }>(
      `SELECT detail FROM orders WHERE store_id = $1 AND external_id = '501'`,
      [storeId],
    );
    expect(rows[0]?.detail).toMatchObject({ shippingAddress: null, customerNotes: [], lines: [{}] });
  });

  it('does not come back when the platform still has the order as it was', async () => {
    const order = makeOrder({ externalId: '501', email: EMAIL, customerExternalId: '7', customerName: NAME });
    const write = () =>
      inTransaction(ctx.sql, (client) => writeOrders(client, storeId, 'shopify', [order], new Date()));
    await write();
    await handleConnectionEvent(
      ctx,
      storeId,
      event('customer_erasure_requested', { email: EMAIL, orderIds: [] }),
    );
    expect(await write()).toMatchObject({ unchanged: 1 });
    expect(await tablesWith(NAME)).toEqual([]);
  });

  it('is asked for again: nothing is left, and it is noted once', async () => {
    await storePeople();
    const asked = event('customer_erasure_requested', { email: EMAIL, orderIds: ['501'] });
    await handleConnectionEvent(ctx, storeId, asked);
    await handleConnectionEvent(ctx, storeId, asked);
    expect(await listPrivacyRequests(ctx, storeId)).toHaveLength(1);
  });
});

describe('a shop that removed the app', () => {
  it('is paused with its keys wiped, and can still ask for erasure', async () => {
    await storePeople();
    shop.key = 'changed at the shop';
    await handleConnectionEvent(ctx, storeId, event('app_uninstalled'));
    const paused = await ctx.db.platformConnection.findUniqueOrThrow({ where: { storeId } });
    expect(paused).toMatchObject({ status: 'paused', encryptedCredentials: null });
    expect(paused.encryptedWebhookSecret).not.toBeNull();
    expect(paused.failure).toContain('removed at Shopify');
    expect(await ctx.db.product.count({ where: { storeId } })).toBe(1);

    const own = await talk({ name: 'Cleo' }, 'Do you sell lamps?');
    await handleConnectionEvent(ctx, storeId, event('shop_erasure_requested'));
    await handleConnectionEvent(ctx, storeId, event('shop_erasure_requested'));
    for (const text of ['Brun', NAME, PHONE, STREET, '#501', 'Lamp']) {
      const tables = (await tablesWith(text)).filter(
        (name) =>
          text !== 'Lamp' || !['messages', 'conversations', 'tool_calls', 'answer_feedback'].includes(name),
      );
      expect([text, tables]).toEqual([text, []]);
    }
    expect(await ctx.db.conversation.count({ where: { id: own } })).toBe(1);
    expect(await ctx.db.platformConnection.count({ where: { storeId } })).toBe(0);
    expect(await listPrivacyRequests(ctx, storeId)).toMatchObject([
      { kind: 'erase_shop', summary: { products: 1, orders: 3, customers: 2, conversations: 1 } },
    ]);
  });

  it('and has it again by the time we hear of it stays connected', async () => {
    await handleConnectionEvent(ctx, storeId, event('app_uninstalled'));
    expect(await ctx.db.platformConnection.findUniqueOrThrow({ where: { storeId } })).toMatchObject({
      status: 'connected',
    });
    test.forget();
    await handleConnectionEvent(ctx, storeId, event('shop_erasure_requested'));
    expect(test.enqueued.map(({ name }) => name)).toContain('store-sync');
  });
});
