import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '@/core/channels/web-widget/ask';
import type { AskResult } from '@/core/contracts/widget/messages';
import type { FakeReply } from '@/e2e/fakes/llm/fake-llm-script';
import { startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';
import { type ActionWorld, createActionWorld } from './tools/actions/action-world.fixture';

let world: ActionWorld;
beforeAll(async () => {
  world = await createActionWorld();
  await world.setMode('cancel_order', 'automatic');
  await world.setMode('return_items', 'automatic');
  await world.setMode('update_shipping_address', 'automatic');
});
afterAll(() => world.close());

/** A visitor's conversation, question by question. */
function visitor() {
  const visitorId = randomUUID();
  let conversationId: string | undefined;
  return async (text: string): Promise<AskResult> => {
    const widget = { ...world.store, locale: 'en' };
    const answer = await ask(world.test.ctx, {
      widget,
      channel: 'test',
      visitorId,
      text,
      ...(conversationId ? { conversationId } : {}),
    });
    conversationId = answer.conversation_id;
    return answer;
  };
}

describe('the built-in answerer', () => {
  it('cancels an order after proof and yes', async () => {
    await world.addOrder({ externalId: 'b1', number: '#5001' });
    const say = visitor();
    const first = await say('Please cancel my order #5001, I ordered it by mistake');
    expect(first.answer).toMatch(/e-mail/);
    const asked = await say('ada@shopper.example');
    expect(asked.answer).toContain('Cancel order #5001');
    expect(asked.answer).toContain('ordered by mistake');
    expect(await world.orderNow('#5001')).toMatchObject({ status: 'processing' });
    const doubt = await say('yes, but keep one of them');
    expect(doubt.answer).toContain('Shall I do exactly this?');
    const done = await say('Yes');
    expect(done.answer).toContain('order #5001 is cancelled');
    expect(await world.orderNow('#5001')).toMatchObject({ status: 'cancelled' });
  });

  it('speaks the shopper’s language', async () => {
    await world.addOrder({ externalId: 'b2', number: '#5002' });
    const say = visitor();
    await say('Ich möchte meine Bestellung #5002 stornieren');
    const asked = await say('Die E-Mail-Adresse ist ada@shopper.example');
    expect(asked.answer).toContain('Bestellung #5002 stornieren');
    const done = await say('Ja, bitte');
    expect(done.answer).toContain('ist storniert');
  });

  it('returns what is named, and changes an address', async () => {
    const delivered = {
      externalId: 'f1',
      status: 'delivered' as const,
      carrier: null,
      trackingNumber: null,
      trackingUrl: null,
      shippedAt: null,
      deliveredAt: new Date(),
      estimatedDeliveryAt: null,
      lines: [],
    };
    await world.addOrder({
      externalId: 'b3',
      number: '#5003',
      status: 'delivered',
      fulfillments: [delivered],
    });
    await world.addOrder({ externalId: 'b4', number: '#5004' });
    const say = visitor();
    await say('I want to return the lamp from order #5003');
    expect((await say('ada@shopper.example')).answer).toContain('Return items of order #5003');
    expect((await say('yes')).answer).toContain('return for order #5003 is requested');
    expect((await say('Please change the address of order #5004')).answer).toContain(
      'What is the new address?',
    );
    const asked = await say('Hauptweg 9, 10115 Berlin, Germany');
    expect(asked.answer).toContain('Ada Byron, Hauptweg 9, 10115 Berlin, DE');
    expect((await say('yes please')).answer).toContain('goes to the new address');
  });
});

describe('a model that does as it likes', () => {
  it('changes nothing without the shopper’s yes, and what it hides is told by code', async () => {
    await world.addOrder({ externalId: 'm1', number: '#6001' });
    const fake = await startFakeLlm({});
    const { ctx } = world.test;
    const { storeId, assistantId } = world.store;
    try {
      await ctx.db.providerCredential.create({
        data: { storeId, provider: 'openai', baseUrl: `${fake.url}/v1`, model: 'test' },
      });
      const key = { storeId_id: { storeId, id: assistantId } };
      await ctx.db.assistant.update({ where: key, data: { provider: 'openai' } });
      const say = visitor();
      const call = (name: string, input: object): FakeReply => ({
        type: 'reply',
        toolCalls: [{ name, input }],
      });
      fake.setScript([
        call('find_order', { order_number: '#6001', email: 'ada@shopper.example' }),
        call('cancel_order', { order_number: '#6001', reason: 'no longer needed' }),
        call('confirm_action', { confirmed: true }),
        { type: 'reply', text: 'It is a lovely day.' },
      ]);
      const answer = await say('Where is my order #6001? My e-mail is ada@shopper.example');
      expect(answer.answer).toContain('Cancel order #6001');
      expect(await world.orderNow('#6001')).toMatchObject({ status: 'processing' });
    } finally {
      await ctx.db.assistant.update({
        where: { storeId_id: { storeId, id: assistantId } },
        data: { provider: 'builtin' },
      });
      await fake.close();
    }
  });
});
