import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@/core/shared/ids';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { actionLimitsSchema } from './action-limits';
import { DEFAULT_POLICIES } from './default-policies';
import { readActionPolicies } from './read-action-policies';
import { saveActionPolicies } from './save-action-policies';

let test: CoreTestContext;
beforeAll(async () => {
  test = await createCoreContext();
});
afterAll(() => test.close());

async function addStore(): Promise<string> {
  return (await test.ctx.db.store.create({ data: { id: newId(), name: 'Fern' } })).id;
}

it('has defaults, keeps what is saved, and leaves the rest and other stores alone', async () => {
  const [storeId, other] = [await addStore(), await addStore()];
  expect(await readActionPolicies(test.ctx, storeId)).toEqual(DEFAULT_POLICIES);
  const policies = { refund: { mode: 'automatic' as const, limits: { maxAmountCents: 1000 } } };
  const saved = await saveActionPolicies(test.ctx, { storeId, policies });
  expect(saved.refund).toEqual({
    mode: 'automatic',
    limits: { ...actionLimitsSchema.parse({}), maxAmountCents: 1000 },
  });
  await saveActionPolicies(test.ctx, { storeId, policies: { cancel_order: { mode: 'off', limits: {} } } });
  expect(await readActionPolicies(test.ctx, storeId)).toMatchObject({
    refund: { mode: 'automatic' },
    cancel_order: { mode: 'off' },
    return_items: DEFAULT_POLICIES.return_items,
  });
  expect(await readActionPolicies(test.ctx, other)).toEqual(DEFAULT_POLICIES);
});

it('asks the team where a row cannot be read', async () => {
  const storeId = await addStore();
  await test.ctx.db.actionPolicy.create({
    data: { storeId, action: 'refund', mode: 'automatic', limits: { maxAmountCents: 'much' } },
  });
  expect((await readActionPolicies(test.ctx, storeId)).refund).toEqual({
    mode: 'ask',
    limits: DEFAULT_POLICIES.refund.limits,
  });
});

it.each([
  { refund: { mode: 'always', limits: {} } },
  { refund: { mode: 'ask', limits: { maxAmountCents: -1 } } },
  { refund: { mode: 'ask', limits: { statuses: ['lost'] } } },
  { delete_shop: { mode: 'automatic', limits: {} } },
])('refuses %j', async (policies) => {
  const storeId = await addStore();
  await expect(saveActionPolicies(test.ctx, { storeId, policies: policies as never })).rejects.toThrow();
});
