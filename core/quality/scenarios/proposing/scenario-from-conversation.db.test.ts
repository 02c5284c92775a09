import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { ask } from '@/core/channels/web-widget/ask';
import { indexCatalog } from '@/core/knowledge/index-catalog';
import { indexSource } from '@/core/knowledge/index-source';
import { makeProducts, makeSource } from '@/core/knowledge/retrieval-store.fixture';
import { createStore } from '@/core/stores/settings/create-store';
import { readScenario } from '../read-scenario';
import { scenarioFromConversation } from './scenario-from-conversation';

let test: TestContext;
beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());

it('makes a test of a conversation: its questions, what was answered, and nobody’s name', async () => {
  const { ctx } = test;
  const store = await createStore(ctx, { name: 'Fern', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  const { storeId } = store;
  await makeProducts(ctx, storeId, [{ title: 'Glimt Headlamp', priceCents: 5990, stock: 5 }]);
  await indexCatalog(ctx, storeId);
  const returns = { title: 'How long can I return an item?', text: 'You can return items within 30 days.' };
  const { sourceId } = await makeSource(ctx, storeId, 'faq', [returns]);
  await indexSource(ctx, storeId, sourceId);

  let conversationId: string | undefined;
  for (const text of [
    'My name is Ada Lovelace. How much is the Glimt Headlamp?',
    'How long can I return an item?',
    'Where is my order #EU-10234? I am ada@mail.example',
    'I want to talk to a human',
  ]) {
    const answer = await ask(ctx, {
      widget: { ...store, locale: 'en' },
      channel: 'web-widget',
      visitorId: 'ada',
      text,
      ...(conversationId ? { conversationId } : {}),
    });
    conversationId = answer.conversation_id;
  }
  const part = { storeId, conversationId: conversationId ?? '' };
  const scenarioId = await scenarioFromConversation(ctx, part);
  const { turns, origin, assistantId } = await readScenario(ctx, { storeId, scenarioId });
  expect({ origin, assistantId }).toEqual({ origin: 'conversation', assistantId: store.assistantId });
  expect(turns).toEqual([
    {
      message: 'My name is [name]. How much is the Glimt Headlamp?',
      expect: { facts: ['€59.90'], forbidden: [], product: 'Glimt Headlamp' },
    },
    { message: 'How long can I return an item?', expect: { facts: ['30 days'], forbidden: [] } },
    {
      message: 'Where is my order #0000? I am shopper@example.com',
      expect: { facts: [], forbidden: [], tool: 'find_order' },
    },
    { message: 'I want to talk to a human', expect: { facts: [], forbidden: [], handOff: true } },
  ]);
  await expect(scenarioFromConversation(ctx, { ...part, storeId: sourceId })).rejects.toMatchObject({
    code: 'not_found',
  });
});
