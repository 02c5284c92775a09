import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { saveUpload } from '@/core/shared/uploads/save-upload';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { listImportErrors } from '../../importing/import-errors.queries';
import { createCustomerImport } from './create-customer-import';
import { runCustomerImport } from './run-customer-import';

let test: CoreTestContext;
let ctx: AppContext;
let storeId: string;

beforeAll(async () => {
  test = await createCoreContext();
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  storeId = (await ctx.db.store.create({ data: { id: newId(), name: 'Shop', currency: 'EUR' } })).id;
});

async function importText(content: string) {
  const { filePath } = await saveUpload(ctx, [Buffer.from(content)], { maxBytes: 1_000_000 });
  const { importId, kind } = await createCustomerImport(ctx, { storeId, fileName: 'x', filePath });
  expect(kind).toBe('customers');
  const { progress } = await runCustomerImport(ctx, { storeId, importId });
  const { items } = await listImportErrors(ctx, storeId, importId, { page: 1, page_size: 10 });
  return { progress, errors: items };
}
const customers = () =>
  ctx.db.customer.findMany({
    where: { storeId },
    select: { externalId: true, email: true, phone: true, name: true, locale: true },
    orderBy: { externalId: 'asc' },
  });

const ADA = {
  externalId: '1',
  email: 'ada@shopper.example',
  phone: '+4915123456789',
  name: 'Ada Byron',
  locale: 'de-DE',
};

describe('runCustomerImport', () => {
  it.each([
    [
      'JSONL',
      '{"id":1,"email":"Ada@Shopper.example","phone":"+49 151 23456789","name":"Ada Byron","locale":"de_DE"}',
    ],
    [
      'a JSON list',
      '[{"user_id":"1","email":"ada@shopper.example","phone":"+49 151 23456789","name":{"first_name":"Ada","last_name":"Byron"},"language":"de-de"}]',
    ],
    [
      'a table',
      'ID;E-Mail;Phone;First name;Last name;Locale\n1;ada@shopper.example;+49 151 23456789;Ada;Byron;de-DE',
    ],
  ])('reads %s', async (_, text) => {
    expect((await importText(text)).progress).toMatchObject({ status: 'done', created: 1, toIndex: 0 });
    expect(await customers()).toEqual([ADA]);
    expect((await importText(text)).progress).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  });

  it('knows a customer without an id by e-mail address, or by phone number', async () => {
    await importText('email,phone,name\nA@b.example,,A\n,+4915100000000,B');
    expect((await customers()).map(({ externalId }) => externalId)).toEqual([
      '+4915100000000',
      'a@b.example',
    ]);
  });

  it('reports faulty rows with their field, and imports the others', async () => {
    const { progress, errors } = await importText(
      '{"email":"no"}\n{"name":"Nobody"}\n[]\n{"email":"a@b.example","updated_at":"soon"}\n{"email":"a@b.example","locale":"??"}\n{"email":"A@B.example"}',
    );
    expect(progress).toMatchObject({ created: 1, errors: 5 });
    expect(errors.map(({ row, field }) => [row, field])).toEqual([
      [1, 'email'],
      [2, 'email'],
      [3, null],
      [4, 'updated_at'],
      [6, 'id'],
    ]);
  });
});
