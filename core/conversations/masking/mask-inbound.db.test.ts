import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { ask } from '@/core/channels/web-widget/ask';
import { createStore } from '@/core/stores/settings/create-store';
import { type FakeLlm, startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';

let test: TestContext;
let fake: FakeLlm;

beforeAll(async () => {
  test = await createTestContext();
  fake = await startFakeLlm({ script: () => ({ type: 'reply', text: 'Never send that to anybody.' }) });
});
afterAll(async () => {
  await fake.close();
  await test.close();
});

it('keeps a typed secret out of the database, the events and the model’s sight', async () => {
  const { ctx } = test;
  const store = await createStore(ctx, { name: 'Fern', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  await ctx.db.providerCredential.create({
    data: { storeId: store.storeId, provider: 'openai', baseUrl: `${fake.url}/v1`, model: 'test' },
  });
  await ctx.db.assistant.updateMany({ where: { storeId: store.storeId }, data: { provider: 'openai' } });
  const published: unknown[] = [];
  const unsubscribe = ctx.events.subscribe((event) => published.push(event));
  const question = {
    widget: { ...store, locale: 'en' },
    channel: 'web-widget',
    visitorId: 'visitor-with-a-card',
  };
  const first = await ask(ctx, { ...question, text: 'Charge 4111 1111 1111 1111, cvv 737' });
  await ask(ctx, {
    ...question,
    text: 'and my password is hunter2! Order 1042?',
    conversationId: first.conversation_id,
  });
  unsubscribe();

  const messages = await ctx.db.message.findMany({
    where: { storeId: store.storeId, role: 'contact' },
    orderBy: { seq: 'asc' },
  });
  expect(messages.map(({ text, masked }) => [text, masked])).toEqual([
    ['Charge [card number removed], cvv [security code removed]', true],
    ['and my password is [password removed]! Order 1042?', true],
  ]);
  const secrets = /4111 ?1111|737|hunter2/;
  const rows = await Promise.all([
    ctx.db.conversation.findMany({ where: { storeId: store.storeId } }),
    ctx.db.message.findMany({ where: { storeId: store.storeId } }),
    ctx.db.turn.findMany({ where: { storeId: store.storeId }, select: { trace: true } }),
  ]);
  const texts = JSON.stringify([rows, published]).replace(/"[0-9a-f-]{36}"/g, '""');
  expect(texts).not.toMatch(/4111 ?1111|hunter2/);
  expect(fake.requests.length).toBeGreaterThanOrEqual(2);
  for (const { body } of fake.requests) expect(JSON.stringify(body.messages)).not.toMatch(secrets);
});
