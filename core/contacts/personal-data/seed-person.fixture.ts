import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { visitorKey } from '@/core/shared/visitor-key';
import { makeLine, makeOrder } from '@/core/stores/orders/make-order.fixture';
import { writeOrders } from '@/core/stores/orders/write-orders.queries';
import type { ContactsWorld } from '../testing.fixture';
import { namesIn, namesOf, PERSONAL } from './register.fixture';

export interface SeededPerson {
  contactId: string;
  conversationId: string;
  email: string;
  /** By table and column: what stands there of this person and of nobody else. */
  values: Map<string, string>;
}

interface Column {
  name: string;
  type: string;
}

/** Each has a phone number of their own. */
let people = 0;

const ZERO = '00000000-0000-0000-0000-000000000000';

/** A person of whom something stands in every column that the register says could hold it. */
export async function seedPerson(ctx: AppContext, world: ContactsWorld, who: string): Promise<SeededPerson> {
  const { storeId, assistantId, admin: userId } = world;
  const values = new Map<string, string>();
  const email = `${who}@shopper.example`;
  const phone = `+4915123450${String(people++).padStart(3, '0')}`;
  const [contactId, conversationId, messageId, turnId, cartId, fileId, gapId, tagId, productId] = Array.from(
    { length: 9 },
    newId,
  ) as [string, string, string, string, string, string, string, string, string];

  /** A row whose columns are filled with their own names, but for those that are given. */
  async function put(table: string, given: Record<string, unknown>): Promise<void> {
    const { rows: columns } = await ctx.sql.query<Column>(
      `SELECT column_name AS name, udt_name AS type FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
      [table],
    );
    const fate = PERSONAL[table];
    const personal = new Set([...namesOf(fate?.out), ...namesIn(fate?.inside), ...namesIn(fate?.stays)]);
    const row: Record<string, unknown> = { store_id: storeId, ...given };
    for (const { name, type } of columns.filter((one) => personal.has(one.name))) {
      const mark = `${who}:${table}.${name}`;
      if (!(name in row)) row[name] = filled(type, mark);
      const value = row[name];
      values.set(`${table}.${name}`, name in given && typeof value === 'string' ? value : mark);
      if (Array.isArray(value) && value.length === 0) values.delete(`${table}.${name}`);
    }
    const names = Object.keys(row);
    await ctx.sql.query(
      `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')})
       VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    );
  }

  const now = new Date();
  await put('contacts', { id: contactId, updated_at: now });
  await put('contact_identities', {
    contact_id: contactId,
    channel: 'web-widget',
    external_id: `${who}:visitor`,
  });
  await ctx.db.tag.create({ data: { storeId, id: tagId, name: `${who} tag` } });
  await put('contact_notes', { id: newId(), contact_id: contactId });
  await put('contact_tags', { contact_id: contactId, tag_id: tagId });
  await put('conversations', { id: conversationId, assistant_id: assistantId, contact_id: contactId });
  const of = { conversation_id: conversationId };
  await put('messages', { ...of, id: messageId, seq: 1, role: 'contact' });
  await put('turns', { ...of, id: turnId, message_id: messageId, provider: 'builtin' });
  await put('tool_calls', { id: newId(), turn_id: turnId, position: 0, latency_ms: 1 });
  await put('conversation_events', { ...of, id: newId(), type: 'handed_off' });
  const person = { email, phone, customer_external_id: `${who}:customer` };
  await put('conversation_identities', {
    ...of,
    ...person,
    method: 'code',
    expires_at: new Date(Date.now() + 60_000),
  });
  await put('verification_codes', { ...of, id: newId(), expires_at: now });
  await put('conversation_notes', { ...of, id: newId(), mentions: [] });
  await put('conversation_reads', { ...of, user_id: userId, seq: 1 });
  await put('conversation_tags', { ...of, tag_id: tagId });
  await put('conversation_ratings', { ...of, score: 3, updated_at: now });
  await put('transcript_requests', { ...of, id: newId() });
  await put('answer_feedback', { message_id: messageId, source: 'shopper', updated_at: now });
  const kind = { mime_type: 'image/png', storage: 'database', uploaded_by: 'contact', bytes: 3 };
  await put('attachments', {
    ...{ ...of, ...kind, id: fileId, message_id: messageId },
    uploader_key: visitorKey(`${who}:visitor`),
  });
  await put('attachment_bodies', { id: fileId });
  await put('carts', { ...of, id: cartId, contact_id: contactId, updated_at: now });
  await ctx.db.product.create({
    data: { storeId, id: productId, externalId: productId, title: 'Lamp', currency: 'EUR', contentHash: '' },
  });
  await ctx.db.cartLine.create({ data: { storeId, cartId, productId, variantId: ZERO, quantity: 1 } });
  await put('back_in_stock_requests', { ...of, id: newId(), product_id: productId });
  await put('customers', {
    ...{ id: newId(), origin: 'file', external_id: `${who}:customer`, email, updated_at: now },
  });
  await put('action_requests', {
    ...{ ...of, id: newId(), contact_id: contactId, action: 'change_address', origin: 'file' },
    ...{ details_hash: 'x', status: 'done', confirmed_message_id: messageId, expires_at: now },
  });
  await ctx.db.knowledgeGap.create({
    data: { storeId, id: gapId, question: `${who}:gap`, firstAskedAt: now, lastAskedAt: now },
  });
  await put('gap_questions', { message_id: messageId, gap_id: gapId, asked_at: now, reasons: [] });
  await put('notification_deliveries', { ...of, id: newId(), user_id: userId, kind: 'waiting', way: 'mail' });
  const event = {
    topic: `conversation:${conversationId}`,
    name: 'message',
    data: { conversationId, text: `${who}:live` },
  };
  await ctx.sql.query('INSERT INTO live_event_bodies (body) VALUES ($1)', [JSON.stringify(event)]);
  values.set('live_event_bodies.body', `${who}:live`);

  const order = makeOrder({
    ...{
      externalId: `${who}-1`,
      number: `#${who}-1`,
      email,
      phone,
      customerExternalId: `${who}:customer`,
    },
    ...{
      customerName: `${who}:orders.customer_name`,
      statusUrl: `https://shop.example/${who}:orders.status_url`,
    },
    cancelReason: `${who}:orders.detail`,
    lines: [makeLine({ title: `${who} bought a lamp` })],
  });
  await inTransaction(ctx.sql, (client) => writeOrders(client, storeId, 'file', [order], now));
  for (const column of ['customer_name', 'status_url', 'detail']) {
    values.set(`orders.${column}`, `${who}:orders.${column}`);
  }
  values
    .set('orders.email', email)
    .set('orders.phone', phone)
    .set('orders.customer_external_id', `${who}:customer`);
  return { contactId, conversationId, email, values };
}

function filled(type: string, mark: string): unknown {
  if (type === 'jsonb') return JSON.stringify({ said: mark });
  if (type === 'bytea') return Buffer.from(mark);
  return type === '_text' ? [mark] : mark;
}
