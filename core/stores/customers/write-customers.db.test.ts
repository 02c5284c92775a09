import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { deleteGone } from '../importing/running/delete-gone.queries';
import type { PlatformCustomer } from './platform-customer';
import { writeCustomers } from './write-customers.queries';

const NOON = new Date('2026-10-02T12:00:00Z');
const ADA: PlatformCustomer = {
  externalId: '7',
  email: 'Ada@Shopper.example',
  phone: '+49 151 23456789',
  name: 'Ada Byron',
  locale: 'de-DE',
  updatedAt: new Date('2026-10-01T09:00:00Z'),
};

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

const write = (customers: PlatformCustomer[], at = NOON) =>
  inTransaction(ctx.sql, (client) => writeCustomers(client, storeId, 'shopify', customers, at));
const rows = () => ctx.db.customer.findMany({ where: { storeId } });

describe('writeCustomers', () => {
  it('stores contact details as they are compared', async () => {
    expect(await write([ADA])).toEqual({ created: 1, updated: 0, unchanged: 0 });
    expect(await rows()).toMatchObject([
      { origin: 'shopify', email: 'ada@shopper.example', phone: '+4915123456789', locale: 'de-DE' },
    ]);
  });

  it('takes newer states, and neither repeated nor older ones', async () => {
    await write([ADA]);
    const [before] = await rows();
    expect(await write([ADA])).toEqual({ created: 0, updated: 0, unchanged: 1 });
    expect(await rows()).toEqual([before]);
    const older = { ...ADA, name: 'Old name', updatedAt: new Date('2026-09-01T00:00:00Z') };
    expect(await write([older])).toMatchObject({ unchanged: 1 });
    const newer = { ...ADA, name: 'Ada King', email: null, updatedAt: new Date('2026-10-05T00:00:00Z') };
    expect(await write([newer])).toMatchObject({ updated: 1 });
    expect(await rows()).toMatchObject([{ id: before?.id, name: 'Ada King', email: null }]);
  });

  it('takes the later asked one where the platform gives no time', async () => {
    await write([{ ...ADA, updatedAt: null }]);
    const renamed = { ...ADA, name: 'Ada King', updatedAt: null };
    expect(await write([renamed], new Date(NOON.getTime() - 1))).toMatchObject({ unchanged: 1 });
    expect(await write([renamed], new Date(NOON.getTime() + 1))).toMatchObject({ updated: 1 });
  });

  it('stores what Postgres would refuse, and deletes by id', async () => {
    await write([
      { ...ADA, name: `A\u0000 \ud800${'x'.repeat(9000)}`, phone: '9'.repeat(9000), locale: 'x'.repeat(99) },
    ]);
    expect(await rows()).toHaveLength(1);
    expect(await deleteGone(ctx.sql, 'customers', { storeId, origin: 'file' }, ['7'])).toBe(0);
    expect(await deleteGone(ctx.sql, 'customers', { storeId, origin: 'shopify' }, ['7'])).toBe(1);
  });
});
