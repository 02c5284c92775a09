import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { eraseCustomer } from '@/core/stores/privacy/erase-customer';
import { createSecretBox } from '@/platform/secret-box';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { eraseContact } from '../erase/erase-contact';
import { exportContact } from '../export/export-contact';
import { readZip } from '../export/read-zip.fixture';
import { takeContactExport } from '../export/take-contact-export';
import { applyRetention } from '../retention/apply-retention';
import { type ContactsWorld, makeContactsWorld } from '../testing.fixture';
import { KEPT_BY_RETENTION, NOBODYS, namesIn, namesOf, PERSONAL } from './register.fixture';
import { type SeededPerson, seedPerson } from './seed-person.fixture';

let test: CoreTestContext;
let ctx: AppContext;
let world: ContactsWorld;
let ada: SeededPerson;
let brun: SeededPerson;

beforeAll(async () => {
  test = await createCoreContext({
    secrets: createSecretBox('a master secret for tests'),
    stopTurn: async () => undefined,
    files: { preferred: 'database', open: () => ({ put: unused, delete: unused, get: readBody }) },
  });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  await ctx.db.store.deleteMany();
  await ctx.sql.query('DELETE FROM live_event_bodies');
  world = await makeContactsWorld(ctx);
  ada = await seedPerson(ctx, world, 'ada');
  brun = await seedPerson(ctx, world, 'brun');
});

async function unused(): Promise<void> {}
async function readBody({ storeId, id }: { storeId: string; id: string }): Promise<Buffer | null> {
  const row = await ctx.db.attachmentBody.findUnique({ where: { storeId_id: { storeId, id } } });
  return row && Buffer.from(row.content);
}

/** Columns that could hold words, or say whose a row is. */
async function columnsThatCouldHold(): Promise<string[]> {
  const { rows } = await ctx.sql.query<{ name: string }>(
    `SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND (
        c.column_name ~ '(contact|conversation|message|visitor|customer)_id$'
        OR NOT c.data_type IN ('uuid', 'boolean', 'smallint', 'integer', 'bigint', 'real', 'double precision', 'numeric', 'date',
                               'timestamp with time zone')
           AND NOT c.udt_name IN ('_int4', '_int8')
           AND NOT EXISTS (SELECT FROM pg_type y JOIN pg_enum e ON e.enumtypid = y.oid WHERE y.typname = c.udt_name))`,
  );
  return rows.map(({ name }) => name).toSorted();
}

const registered = Object.entries(PERSONAL).flatMap(([table, { out, inside, stays, codes }]) =>
  [...namesOf(out), ...namesIn(inside), ...namesIn(stays), ...namesOf(codes)].map(
    (name) => `${table}.${name}`,
  ),
);

const out = Object.entries(PERSONAL).flatMap(([table, fate]) =>
  namesOf(fate.out).map((name) => `${table}.${name}`),
);
const inside = Object.entries(PERSONAL).flatMap(([table, fate]) =>
  namesIn(fate.inside).map((name) => `${table}.${name}`),
);

/** Of these columns, those in which something of a person stands. */
async function whereStands(person: SeededPerson, columns: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const place of columns) {
    const value = person.values.get(place);
    if (value === undefined) continue;
    const [table, column] = place.split('.') as [string, string];
    const text =
      place === 'attachment_bodies.content' || place === 'gap_questions.embedding'
        ? `encode("${column}", 'escape')`
        : `"${column}"::text`;
    const { rows } = await ctx.sql.query(
      `SELECT FROM ${table} WHERE strpos(lower(${text}), lower($1)) > 0 LIMIT 1`,
      [value],
    );
    if (rows.length > 0) found.push(place);
  }
  return found;
}

/** Tables in which anything of somebody stands, whatever the column. */
async function tablesNaming(who: string): Promise<string[]> {
  const { rows } = await ctx.sql.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema IN ('public') AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hit = await ctx.sql.query(`SELECT FROM "${name}" x WHERE strpos(x::text, $1) > 0 LIMIT 1`, [
      `${who}:`,
    ]);
    if (hit.rows.length > 0) found.push(name);
  }
  return found;
}

const of = () => ({ storeId: world.storeId, contactId: ada.contactId, by: world.admin, byEmail: false });

it('the register names every column that could hold something of a shopper, and none that is not there', async () => {
  const nobodys = Object.entries(NOBODYS).flatMap(([table, [, names]]) =>
    namesOf(names).map((name) => `${table}.${name}`),
  );
  expect(
    [...registered, ...nobodys].toSorted(),
    'say in register.fixture.ts whether it is in the export, and what an erasure makes of it',
  ).toEqual(await columnsThatCouldHold());
});

it('something of the person stands wherever the register says that it could', async () => {
  const filled = await whereStands(ada, [...out, ...inside]);
  // Made by the database, ids of teammates, and what is there only while an export waits.
  const empty = ['contacts.search_text', 'conversation_notes.mentions', 'privacy_requests.encrypted_export'];
  expect(filled.toSorted()).toEqual([...out, ...inside].filter((one) => !empty.includes(one)).toSorted());
});

it('an export holds all that it is to hold, nothing that it is not, and nothing of anybody else', async () => {
  const { requestId } = await exportContact(ctx, of());
  const { zip } = await takeContactExport(ctx, { storeId: world.storeId, requestId, by: world.admin });
  const entries = [...readZip(zip).entries()];
  const text = entries
    .filter(([name]) => name !== 'your-data.html')
    .map(([, content]) => content.toString('utf8'))
    .join('\n');
  const missing = out.filter((place) => !text.includes(ada.values.get(place) ?? ''));
  expect(missing).toEqual([]);
  const marked = inside.filter(
    (place) =>
      ada.values.get(place)?.startsWith('ada:') &&
      !out.some((one) => ada.values.get(one) === ada.values.get(place)),
  );
  expect(marked.filter((place) => text.includes(ada.values.get(place) ?? ''))).toEqual([]);
  expect(text).not.toContain('brun');
});

describe.each<[string, () => Promise<unknown>]>([
  ['in the admin', () => eraseContact(ctx, { ...of(), confirmation: 'ada:contacts.name' })],
  [
    'by the platform',
    () =>
      eraseCustomer(ctx, {
        storeId: world.storeId,
        origin: 'file',
        customerId: 'ada:customer',
        email: ada.email,
        orderIds: [],
      }),
  ],
])('an erasure %s', (_, erase) => {
  it('leaves nothing but what the register keeps, and everybody else as they are', async () => {
    await exportContact(ctx, of());
    const others = await whereStands(brun, registered);
    await erase();
    expect(await whereStands(ada, [...out, ...inside])).toEqual([]);
    expect(await ctx.db.privacyRequest.count({ where: { encryptedExport: { not: null } } })).toBe(0);
    const mayStay = Object.entries(PERSONAL)
      .filter(([, fate]) => fate.stays)
      .map(([table]) => table);
    expect((await tablesNaming('ada')).filter((table) => !mayStay.includes(table))).toEqual([]);
    expect(await whereStands(brun, registered)).toEqual(others);
    expect(await ctx.db.knowledgeGap.findMany({ select: { question: true } })).toEqual([
      { question: 'brun:gap' },
    ]);
  });
});

it('the retention period leaves nothing of the conversation either', async () => {
  const resolved = { status: 'resolved' as const, lastMessageAt: new Date(Date.now() - 40 * 24 * 3_600_000) };
  await ctx.db.conversation.updateMany({ where: { id: ada.conversationId }, data: resolved });
  const others = await whereStands(brun, registered);
  expect(await applyRetention(ctx, world.storeId, 30)).toEqual({ conversations: 1, contacts: 0 });
  const left = await whereStands(ada, [...out, ...inside]);
  const kept = left.filter((place) => (place.split('.')[0] ?? '') in KEPT_BY_RETENTION);
  expect(left).toEqual(kept);
  const words = ['told', 'reason', 'conversation_id', 'subject_key'].map((name) => `action_requests.${name}`);
  expect(kept.filter((place) => words.includes(place))).toEqual([]);
  expect(kept).toContain('action_requests.details');
  expect(await whereStands(brun, registered)).toEqual(others);
});
