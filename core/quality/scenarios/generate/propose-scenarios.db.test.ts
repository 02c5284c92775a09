import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { makeProducts, makeSource } from '@/core/knowledge/retrieval-store.fixture';
import { createStore } from '@/core/stores/settings/create-store';
import { startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';
import { createScenario } from '../create-scenario';
import { listScenarios } from '../list-scenarios.queries';
import { addProposals, generateScenarios } from './add-proposals';
import { proposeScenarios } from './propose-scenarios';

let test: TestContext;
beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());

async function fillStore(): Promise<string> {
  const { storeId } = await createStore(test.ctx, {
    name: 'Fern',
    currency: 'EUR',
    locale: 'en',
    timeZone: 'UTC',
  });
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

it('asks in a model’s words, as long as they are about the same, and knows its own questions again', async () => {
  const fake = await startFakeLlm();
  try {
    const storeId = await fillStore();
    await test.ctx.db.providerCredential.create({
      data: { storeId, provider: 'openai', baseUrl: `${fake.url}/v1`, model: 'gpt-4.1' },
    });
    await test.ctx.db.assistant.updateMany({ where: { storeId }, data: { provider: 'openai' } });
    const words = [
      'can I still send it back?',
      'gift for my mum, do you wrap?',
      'Is the Birch Stove dear?',
      'hi, price of the Fern Tent pls',
      'Lichen Tent, got 3 left?',
    ];
    const usage = { inputTokens: 100, outputTokens: 50 };
    fake.setScript(() => ({ type: 'reply', text: JSON.stringify({ questions: words }), usage }));
    const proposals = await proposeScenarios(test.ctx, storeId);
    expect(proposals.map(({ scenario }) => scenario.turns[0]?.message)).toEqual([
      words[0],
      words[1],
      // Another product, and a figure that nobody asked about.
      'What is the price of the Moss Stove?',
      words[3],
      'Do you have the Lichen Tent in stock?',
    ]);
    const [today] = await test.ctx.db.usageDay.findMany({ where: { storeId } });
    expect(today).toMatchObject({ turns: 0, inputTokens: 100n });
    await addProposals(test.ctx, { storeId, proposals });
    expect(await proposeScenarios(test.ctx, storeId)).toEqual([]);
    fake.setScript(() => ({ type: 'fail', status: 500 }));
    expect(await proposeScenarios(test.ctx, await fillStore())).toHaveLength(5);
  } finally {
    await fake.close();
  }
});
