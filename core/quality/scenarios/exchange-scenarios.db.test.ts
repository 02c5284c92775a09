import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeStore } from '@/core/knowledge/retrieval-store.fixture';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { createScenario } from './create-scenario';
import { exportScenarios, importScenarios } from './exchange-scenarios';
import { enableScenarios, updateScenario } from './update-scenario';

let test: CoreTestContext;
beforeAll(async () => {
  test = await createCoreContext();
});
afterAll(() => test.close());

const turns = [
  { message: 'How much?', expect: { facts: ['€5'], forbidden: ['€6'], handOff: false } },
  { message: 'And two?', expect: { facts: ['€10'], forbidden: [], product: 'Tent' } },
];

it('takes tests from one store to another, and none twice', async () => {
  const [from, to] = [await makeStore(test.ctx), await makeStore(test.ctx)];
  const first = await createScenario(test.ctx, {
    storeId: from,
    scenario: { title: 'Prices', turns },
    origin: 'conversation',
  });
  await enableScenarios(test.ctx, { storeId: from, scenarioIds: [first], enabled: false });
  const file = JSON.parse(JSON.stringify(await exportScenarios(test.ctx, from)));
  expect(file).toEqual({
    version: 1,
    scenarios: [{ title: 'Prices', origin: 'conversation', enabled: false, turns }],
  });
  expect(await importScenarios(test.ctx, { storeId: to, file })).toEqual({ created: 1, skipped: 0 });
  expect(await importScenarios(test.ctx, { storeId: to, file })).toEqual({ created: 0, skipped: 1 });
  expect(await exportScenarios(test.ctx, to)).toEqual(file);

  const [message] = turns;
  const changed = { title: 'Prices', turns: [message] };
  await updateScenario(test.ctx, { storeId: from, scenarioId: first, scenario: changed });
  expect(await importScenarios(test.ctx, { storeId: from, file })).toEqual({ created: 1, skipped: 0 });
});

it.each([
  [{ version: 2, scenarios: [] }],
  [{ version: 1, scenarios: [{ title: 'No message', turns: [] }] }],
  [{ version: 1, scenarios: [{ title: 'A', turns: [{ message: 'A', expect: { facts: ['/(/'] } }] }] }],
  [[]],
])('refuses %j, as a whole', async (file) => {
  const storeId = await makeStore(test.ctx);
  await expect(importScenarios(test.ctx, { storeId, file })).rejects.toThrow();
  expect((await exportScenarios(test.ctx, storeId)).scenarios).toEqual([]);
});
