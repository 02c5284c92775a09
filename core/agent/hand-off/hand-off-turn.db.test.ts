import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { ask } from '@/core/channels/web-widget/ask';
import { performAction } from '@/core/conversations/apply-action';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';

let test: TestContext;
let store: CreatedStore;
let visitorId: string;
let conversationId: string | undefined;

beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());
beforeEach(async () => {
  visitorId = randomUUID();
  conversationId = undefined;
  store = await createStore(test.ctx, { name: 'Fern', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
});

async function say(text: string) {
  const result = await ask(test.ctx, {
    widget: { ...store, locale: 'en' },
    channel: 'web-widget',
    visitorId,
    text,
    ...(conversationId ? { conversationId } : {}),
  });
  const { id } = await test.ctx.db.conversation.findFirstOrThrow({ where: { storeId: store.storeId } });
  conversationId = id;
  return result;
}

/** Open for one minute a week that is not now. */
async function closeTheShop(replyPromise = '') {
  const day = (test.ctx.now().getUTCDay() + 6) % 7;
  const week = Array.from({ length: 7 }, (_, i) =>
    i === (day + 3) % 7 ? [{ from: '09:00', to: '17:00' }] : [],
  );
  await test.ctx.db.store.update({
    where: { id: store.storeId },
    data: { openingHours: { week }, agentSettings: { replyPromise } },
  });
}

const conversation = () =>
  test.ctx.db.conversation.findFirstOrThrow({
    where: { storeId: store.storeId },
    include: { contact: true, events: true, messages: { orderBy: { seq: 'asc' } } },
  });

describe('a shopper who needs a person', () => {
  it('is handed over in their language, with a summary for the team', async () => {
    await say('Haben Sie ein Zelt für vier Personen?');
    const answer = await say('Ich möchte mit einem Mitarbeiter sprechen');
    expect(answer).toMatchObject({ status: 'waiting', outcome: 'handed_off' });
    expect(answer.answer).toContain('Ich habe das an unser Team weitergegeben.');
    const { handoffReason, handoffSummary, messages } = await conversation();
    expect(handoffReason).toBe('The shopper asked for a person.');
    expect(handoffSummary).toContain('Before: “Haben Sie ein Zelt für vier Personen?”');
    expect(handoffSummary).toContain('search products');
    expect(messages[0]).toMatchObject({ language: 'de', sentiment: 0 });
  });

  it('is heard when angry, and when asking the same for the third time', async () => {
    await say('This is ridiculous, you are scammers, where is my parcel?!');
    expect(await conversation()).toMatchObject({ status: 'waiting', handoffReason: 'The shopper is upset.' });
    const givenBack = { action: 'give_back', by: null } as const;
    await performAction(
      test.ctx,
      { storeId: store.storeId, conversationId: conversationId ?? '', ...givenBack },
      'Not the team’s',
    );
    for (const text of ['What can you do for me?', 'So what can you do for me?']) await say(text);
    expect((await conversation()).status).toBe('agent');
    await say('what can you do for me??');
    expect(await conversation()).toMatchObject({
      status: 'waiting',
      handoffReason: 'The shopper asked the same for the third time.',
    });
  });

  it('is asked for an address out of hours; it is noted and acknowledged once, and the agent stays quiet', async () => {
    await closeTheShop('by noon of the next working day');
    const told = await say('Can I talk to a human?');
    expect(told.answer).toContain('by noon of the next working day');
    expect(told.answer).toContain('e-mail address');
    const noted = await say('Sure: ada@shopper.example');
    expect(noted.status).toBe('waiting');
    await say('or better ben@shopper.example');
    await say('do you have tents?');
    const { contact, messages, status } = await conversation();
    expect(status).toBe('waiting');
    expect(contact.email).toBe('ada@shopper.example');
    expect(messages.map(({ role }) => role)).toEqual([
      'contact',
      'agent',
      'contact',
      'agent',
      'contact',
      'contact',
    ]);
    expect(messages[3]?.text).toContain('I’ve noted ada@shopper.example');
  });

  it('does not take an address that nobody asked for', async () => {
    await say('human please');
    await say('ada@shopper.example');
    const { contact, messages } = await conversation();
    expect(contact.email).toBeNull();
    expect(messages).toHaveLength(3);
  });
});

describe('a model that is down', () => {
  it('is stood in for by the team where the built-in answerer is not sure', async () => {
    const fake = await startFakeLlm({ script: [{ type: 'fail', status: 401 }] });
    const { storeId, assistantId } = store;
    await test.ctx.db.providerCredential.create({
      data: { storeId, provider: 'openai', baseUrl: `${fake.url}/v1`, model: 'test' },
    });
    await test.ctx.db.assistant.update({
      where: { storeId_id: { storeId, id: assistantId } },
      data: { provider: 'openai' },
    });
    try {
      expect(await say('Czy uszyjecie mi zasłony na wymiar?')).toMatchObject({ status: 'waiting' });
      expect((await conversation()).handoffReason).toContain('did not answer');
    } finally {
      await fake.close();
    }
  });
});

describe('an assistant with knowledge of its own', () => {
  it('answers from its sources alone', async () => {
    const { ctx } = test;
    const add = async (title: string, question: string, answer: string) => {
      const source = await ctx.db.knowledgeSource.create({
        data: { storeId: store.storeId, type: 'faq', title },
      });
      await ctx.db.knowledgeDocument.create({
        data: {
          storeId: store.storeId,
          sourceId: source.id,
          externalId: title,
          title: question,
          text: answer,
          position: 0,
          contentHash: title,
        },
      });
      const { indexPendingDocuments } = await import(
        '@/core/knowledge/indexing/documents/index-pending-documents'
      );
      await indexPendingDocuments(ctx, store.storeId, source.id);
      return source.id;
    };
    const own = await add('Own', 'How much is shipping?', 'Shipping costs €4.90.');
    await add('Other', 'What is your return policy?', 'You can return items within 30 days.');
    await ctx.db.assistant.update({
      where: { storeId_id: { storeId: store.storeId, id: store.assistantId } },
      data: { sourceIds: [own] },
    });
    expect((await say('Was kostet der Versand?')).answer).toContain('€4.90');
    expect((await say('What is your return policy?')).answer).not.toContain('30 days');
  });

  it('never says what it must not say', async () => {
    await test.ctx.db.assistant.update({
      where: { storeId_id: { storeId: store.storeId, id: store.assistantId } },
      data: { doNotSay: ['Returns'] },
    });
    const { answer } = await say('hello');
    expect(answer).toBe('Hi! I’m the AI assistant of Fern.');
  });
});
