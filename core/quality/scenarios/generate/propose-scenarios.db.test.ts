import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeProducts, makeSource, makeStore } from '@/core/knowledge/retrieval-store.fixture';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { createScenario } from '../create-scenario';
import { listScenarios } from '../list-scenarios.queries';
import { addProposals, generateScenarios } from './add-proposals';
import { proposeScenarios } from './propose-scenarios';

let test: CoreTestContext;
beforeAll(async () => {
  test = await createCoreContext();
});
afterAll(() => test.close());

async function fillStore(): Promise<string> {
  const storeId = await makeStore(test.ctx);
  await makeProducts(test.ctx, storeId, [
    { title: 'Fern Tent', category: 'Tents', priceCents: 24900 },
    { title: 'Lichen Tent', category: 'Tents', priceCents: 19900 },
    { title: 'Moss Stove', category: 'Stoves', priceCents: 5900 },
    { title: 'Priceless Stove', category: 'Stoves' },
    { title: 'Old Stove', category: 'Stoves', priceCents: 100, status: 'archived' },
  ]);
  await makeSource(test.ctx, storeId, 'policy', [
    { title: 'Returns', text: 'You can return it within 30 days.' },
  ]);
  await makeSource(test.ctx, storeId, 'faq', [{ title: 'Do you wrap gifts?', text: 'Yes, for €2.50.' }]);
  return storeId;
}

const questions = (proposals: Awaited<ReturnType<typeof proposeScenarios>>) =>
  proposals.map(({ scenario }) => scenario.title);

it('proposes questions about what the store knows, the same every time', async () => {
  const storeId = await fillStore();
  const proposals = await proposeScenarios(test.ctx, storeId);
  expect(questions(proposals)).toEqual([
    'How long do I have to return something?',
    'Do you wrap gifts?',
    'What is the price of the Moss Stove?',
    'What is the price of the Fern Tent?',
    'Do you have the Lichen Tent in stock?',
  ]);
  expect(await proposeScenarios(test.ctx, storeId)).toEqual(proposals);
});

it('proposes nothing that is asked already', async () => {
  const storeId = await fillStore();
  const scenario = { title: 'Gifts', turns: [{ message: 'do you wrap  gifts' }] };
  await createScenario(test.ctx, { storeId, scenario, origin: 'hand' });
  const made = await generateScenarios(test.ctx, storeId);
  expect(questions(made)).not.toContain('Do you wrap gifts?');
  expect(await proposeScenarios(test.ctx, storeId)).toEqual([]);
  const { items, total } = await listScenarios(test.ctx, { storeId, origin: 'catalog' });
  expect(total).toBe(3);
  expect(items[0]).toMatchObject({ origin: 'catalog', last: null, enabled: true, turns: 1 });
});

it('adds nothing that is no test', async () => {
  const storeId = await fillStore();
  const add = (proposals: unknown) => addProposals(test.ctx, { storeId, proposals });
  await expect(add([])).rejects.toThrow('at least one');
  const scenario = { title: 'A', turns: [{ message: 'A?', expect: { facts: ['/(a+)+/'] } }] };
  await expect(add([{ origin: 'catalog', scenario }])).rejects.toThrow('repeats a group');
});
