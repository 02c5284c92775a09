import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { ask } from '@/core/channels/web-widget/ask';
import { createStore } from '@/core/stores/settings/create-store';
import { type FakeLlm, startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';
import { readUsage } from './read-usage';

let test: TestContext;
let fake: FakeLlm;

beforeAll(async () => {
  test = await createTestContext();
  fake = await startFakeLlm();
});
afterAll(async () => {
  await fake.close();
  await test.close();
});

it('tells who answered, instead of whom, in the range that was asked for', async () => {
  const { db } = test.ctx;
  const store = await createStore(test.ctx, {
    name: 'Fern',
    currency: 'EUR',
    locale: 'en',
    timeZone: 'Pacific/Kiritimati',
  });
  const { storeId } = store;
  const credential = { storeId, provider: 'openai', baseUrl: `${fake.url}/v1`, model: 'gpt-4.1' };
  await db.providerCredential.create({ data: credential });
  await db.assistant.updateMany({ where: { storeId }, data: { provider: 'openai' } });
  const question = (text: string, channel = 'web-widget') =>
    ask(test.ctx, { widget: { ...store, locale: 'en' }, channel, visitorId: `visitor ${text}`, text });
  const usage = { inputTokens: 900, outputTokens: 100, cachedTokens: 400 };
  fake.setScript([
    { type: 'reply', text: 'We have none.', usage },
    { type: 'reply', text: 'None, sorry.', usage },
    { type: 'reply', text: 'This is a test.', usage },
    { type: 'fail', status: 401 },
  ]);
  await question('a tent');
  await question('a stove');
  await question('a lamp', 'bench');
  await question('a rope');
  const models = [
    { provider: 'openai', model: 'gpt-4.1', answers: 2, instead: 0 },
    { provider: 'builtin', model: 'builtin', answers: 1, instead: 1 },
  ];
  const view = await readUsage(test.ctx, storeId, 7);
  expect(view.answerers).toEqual(models);
  // Tests cost money too.
  expect(view.days).toMatchObject([{ turns: 3, inputTokens: 2_700, cachedTokens: 1_200, outputTokens: 300 }]);

  const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000);
  await db.turn.updateMany({ where: { storeId, provider: 'openai' }, data: { startedAt: eightDaysAgo } });
  expect((await readUsage(test.ctx, storeId, 7)).answerers).toEqual(models.slice(1));
  expect((await readUsage(test.ctx, storeId)).answerers).toEqual(models);
});
