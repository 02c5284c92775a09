import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { ask } from '@/core/channels/web-widget/ask';
import type { MessageView } from '@/core/contracts/message-view';
import { indexCatalog } from '@/core/knowledge/index-catalog';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';

let test: TestContext;
let store: CreatedStore;
let visitorId: string;

beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());
beforeEach(async () => {
  const { ctx } = test;
  visitorId = randomUUID();
  store = await createStore(ctx, { name: 'Fern & Oak', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  const { storeId } = store;
  const checkoutUrlTemplate = 'https://shop.example/cart?add={items}&ref={cart}';
  await ctx.db.store.update({ where: { id: storeId }, data: { checkoutUrlTemplate } });
  const variants = ['S', 'M'].map((Size, position) => ({
    externalId: Size,
    sku: `SHIRT-${Size}`,
    title: Size,
    options: { Size },
    priceCents: 3900,
    position,
  }));
  for (const product of [
    { externalId: 'tray', sku: 'TRAY-1', title: 'Oak serving tray', priceCents: 4900, stock: 5 },
    { externalId: 'shirt', title: 'Linen shirt', priceCents: 3900, variants: { create: variants } },
  ]) {
    await ctx.db.product.create({
      data: { storeId, currency: 'EUR', contentHash: product.externalId, ...product },
    });
  }
  await indexCatalog(ctx, storeId);
});

async function say(text: string): Promise<Pick<MessageView, 'text' | 'cart' | 'outcome'>> {
  const last = await test.ctx.db.conversation.findFirst({ where: { storeId: store.storeId } });
  await ask(test.ctx, {
    widget: { ...store, locale: 'en' },
    channel: 'web-widget',
    visitorId,
    text,
    ...(last ? { conversationId: last.id } : {}),
  });
  const [answer] = await test.ctx.db.message.findMany({
    where: { storeId: store.storeId, role: 'agent' },
    orderBy: { seq: 'desc' },
    take: 1,
  });
  return answer as unknown as Pick<MessageView, 'text' | 'cart' | 'outcome'>;
}

describe('a cart in a conversation with the built-in answerer', () => {
  it('is filled, shown as a card, and handed to the checkout', async () => {
    const added = await say('Put two oak serving trays into my cart');
    expect(added.cart).toMatchObject({
      lines: [{ title: 'Oak serving tray', quantity: 2, priceCents: 4900, maxQuantity: 5 }],
      subtotalCents: 9800,
    });
    const ready = await say('Check out');
    const { token } = await test.ctx.db.cart.findFirstOrThrow({ where: { storeId: store.storeId } });
    const url = `https://shop.example/cart?add=TRAY-1:2&ref=${token}`;
    expect(ready.cart?.checkoutUrl).toBe(url);
    expect(ready.text).toContain(url);
  });

  it('takes the variant that the shopper names after being asked', async () => {
    const asked = await say('Add the linen shirt to my cart');
    expect(asked.outcome).toBe('clarified');
    expect(asked.cart).toBeNull();
    const added = await say('Add the linen shirt in M to my cart');
    expect(added.cart?.lines).toMatchObject([{ title: 'Linen shirt', variantTitle: 'M', quantity: 1 }]);
  });
});

it('adds once when the model breaks off after adding and the built-in answerer takes over', async () => {
  const { storeId, assistantId } = store;
  const tray = await test.ctx.db.product.findFirstOrThrow({ where: { storeId, externalId: 'tray' } });
  const fake = await startFakeLlm({
    script: (_request, index) =>
      index === 0
        ? {
            type: 'reply',
            toolCalls: [{ name: 'add_to_cart', input: { product: tray.id, quantity: 2 } }],
          }
        : { type: 'fail', status: 401 },
  });
  try {
    await test.ctx.db.providerCredential.create({
      data: { storeId, provider: 'openai', baseUrl: `${fake.url}/v1`, model: 'test' },
    });
    await test.ctx.db.assistant.update({
      where: { storeId_id: { storeId, id: assistantId } },
      data: { provider: 'openai' },
    });
    const answer = await say('Put two oak serving trays into my cart');
    expect(fake.requests.length).toBeGreaterThan(1);
    expect(answer.cart?.lines).toMatchObject([{ title: 'Oak serving tray', quantity: 2 }]);
  } finally {
    await fake.close();
  }
});
