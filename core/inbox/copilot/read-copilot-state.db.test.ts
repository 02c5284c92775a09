import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { appendMessage } from '@/core/conversations/append-message.queries';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { makeInboxWorld } from '../testing.fixture';
import { offerCheckout } from './offer-checkout';
import { readCopilotState } from './read-copilot-state';

let test: TestContext;
beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());

it('reads from what is stored what could be done next', async () => {
  const { ctx } = test;
  const world = await makeInboxWorld(ctx);
  const { storeId } = world;
  const by = await world.join('Ada', 'admin');
  const conversationId = await world.wait('Do you engrave knives?');
  const contactId = (await ctx.db.conversation.findFirstOrThrow({ where: { storeId, id: conversationId } }))
    .contactId;
  await inTransaction(ctx.sql, (client) =>
    appendMessage(client, storeId, conversationId, {
      role: 'agent',
      text: 'I do not know.',
      outcome: 'unsure',
    }),
  );
  const product = await ctx.db.product.create({
    data: {
      storeId,
      externalId: 'knife',
      title: 'Knife',
      priceCents: 4900,
      currency: 'EUR',
      contentHash: 'x',
    },
  });
  const longAgo = new Date(Date.now() - 3 * 3_600_000);
  const cart = await ctx.db.cart.create({
    data: { storeId, contactId, conversationId, token: newId(), updatedAt: longAgo },
  });
  await ctx.db.cartLine.create({
    data: {
      storeId,
      cartId: cart.id,
      productId: product.id,
      variantId: '00000000-0000-0000-0000-000000000000',
      quantity: 2,
    },
  });
  await ctx.sql.query(
    `UPDATE conversations SET language = 'fr', reply_due_at = now() + interval '10 minutes' WHERE id = $1`,
    [conversationId],
  );

  const state = await readCopilotState(ctx, { storeId, conversationId, by });
  expect(state.steps.map(({ id, do: { kind } }) => [id, kind])).toEqual([
    ['take', 'take'],
    ['checkout', 'checkout_link'],
    ['faq', 'faq'],
  ]);
  expect(state.steps[1]?.why).toBe('2 pieces are in the cart, not ordered for 3 hours.');
  expect(state.steps[2]?.why).toContain('Do you engrave knives?');
  expect(state).toMatchObject({
    languages: { shopper: 'French', store: 'English', differ: true },
    noModel: expect.stringContaining('AI providers'),
  });

  const bob = await world.join('Bob', 'viewer');
  await expect(readCopilotState(ctx, { storeId, conversationId, by: bob })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const other = await makeInboxWorld(ctx, 'Other');
  const eve = await other.join('Eve', 'owner');
  await expect(
    readCopilotState(ctx, { storeId: other.storeId, conversationId, by: eve }),
  ).rejects.toMatchObject({ code: 'not_found' });
  await expect(offerCheckout(ctx, { storeId, conversationId, by: bob })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(offerCheckout(ctx, { storeId: other.storeId, conversationId, by: eve })).rejects.toMatchObject(
    {
      code: 'not_found',
    },
  );
});
