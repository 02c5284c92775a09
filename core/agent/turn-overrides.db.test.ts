import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import { listConversations } from '@/core/conversations/list-conversations.queries';
import { receiveMessage } from '@/core/conversations/receive-message';
import { readAnswerFigures } from '@/core/stores/overview/overview.queries';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';
import { providerCooldown } from './provider-cooldown';
import { recoverTurns } from './recover-turns';
import type { TurnOverrides } from './turn-overrides';

let test: TestContext;
let fake: Awaited<ReturnType<typeof startFakeLlm>>;
let store: CreatedStore;

beforeAll(async () => {
  test = await createTestContext();
  fake = await startFakeLlm({});
});
afterAll(async () => {
  await fake.close();
  await test.close();
});

beforeEach(async () => {
  store = await createStore(test.ctx, { name: 'Fern & Oak', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  await test.ctx.db.providerCredential.create({
    data: { storeId: store.storeId, provider: 'openai', baseUrl: `${fake.url}/v1`, model: 'kept' },
  });
});

/** @returns what is to be answered */
async function receive(text: string, channel = BENCH_CHANNEL) {
  const { turn } = await receiveMessage(test.ctx, {
    storeId: store.storeId,
    assistantId: store.assistantId,
    channel,
    contactExternalId: 'somebody',
    text,
  });
  if (!turn) throw new Error('no turn');
  return turn;
}

async function answer(text: string, draft?: TurnOverrides) {
  await test.ctx.startTurn(await receive(text), draft);
  const { storeId } = store;
  const turn = await test.ctx.db.turn.findFirstOrThrow({
    where: { storeId },
    orderBy: { startedAt: 'desc' },
  });
  const said = await test.ctx.db.message.findFirstOrThrow({ where: { storeId, turnId: turn.id } });
  return { turn, said };
}

const lastRequest = () => JSON.stringify(fake.requests.at(-1)?.body);

describe('a turn with draft settings', () => {
  it('answers with the draft’s provider, model, voice and rules, and leaves the stored ones alone', async () => {
    fake.setScript(() => ({ type: 'reply', text: 'We are open today. Our tents are the cheapest of all.' }));
    const { turn, said } = await answer('Are you open?', {
      provider: 'openai',
      model: 'tried-out',
      personality: 'playful',
      instructions: 'Sign with a leaf.',
      doNotSay: ['cheapest'],
      agentSettings: { maxOutputTokens: 321 },
    });
    expect(turn).toMatchObject({
      provider: 'openai',
      model: 'tried-out',
      fellBackFrom: null,
      status: 'done',
    });
    expect(said.text).not.toContain('cheapest');
    expect(lastRequest()).toContain('"model":"tried-out"');
    expect(lastRequest()).toContain('Sign with a leaf.');
    expect(lastRequest()).toContain('light humour');
    expect(lastRequest()).toContain('321');

    const { turn: stored } = await answer('Are you open?');
    expect(stored.provider).toBe('builtin');
  });

  it('uses the model of the store’s credential when the draft names none', async () => {
    fake.setScript(() => ({ type: 'reply', text: 'Hello there!' }));
    expect((await answer('Hello', { provider: 'openai' })).turn.model).toBe('kept');
  });

  it('asks back by the draft’s thresholds', async () => {
    fake.setScript(() => ({ type: 'reply', text: 'We like tents.' }));
    const ask = (below: number) =>
      answer('Do you like tents?', {
        provider: 'openai',
        agentSettings: { clarifyBelow: below, handOffBelow: below },
      });
    expect((await ask(0)).said).toMatchObject({ text: 'We like tents.', outcome: 'answered' });
    expect((await ask(1)).said.outcome).toBe('clarified');
  });

  it('never lets a broken draft keep shoppers from their model', async () => {
    fake.setScript(() => ({ type: 'fail', status: 401 }));
    const { turn } = await answer('Hello', { provider: 'openai' });
    expect(turn).toMatchObject({ provider: 'builtin', fellBackFrom: 'openai' });
    expect(providerCooldown.isResting(store.storeId, 'openai', Date.now())).toBe(false);
  });

  it('is refused where a shopper is waiting', async () => {
    const turn = await receive('Hello', 'web-widget');
    await expect(test.ctx.startTurn(turn, { personality: 'playful' })).rejects.toThrow('bench only');
  });
});

describe('the bench', () => {
  it('does nothing that reaches the world', async () => {
    fake.setScript((_request, index) =>
      index % 2 === 0
        ? { type: 'reply', toolCalls: [{ name: 'send_code', input: { email: 'ada@example.com' } }] }
        : { type: 'reply', text: 'I would send you a code now.' },
    );
    await answer('Where is my order? I am ada@example.com', { provider: 'openai' });
    const [call] = await test.ctx.db.toolCall.findMany({ where: { storeId: store.storeId } });
    expect(call).toMatchObject({ name: 'send_code', error: expect.stringContaining('test') });
    expect(await test.ctx.db.verificationCode.count({ where: { storeId: store.storeId } })).toBe(0);
  });

  it('stays out of the inbox and of the figures', async () => {
    await answer('Hello!');
    expect((await listConversations(test.ctx, { storeId: store.storeId })).total).toBe(0);
    expect((await readAnswerFigures(test.ctx, store.storeId, new Date(0))).answers).toBe(0);
  });

  it('is not answered later with other settings when its process dies', async () => {
    const { conversationId } = await receive('Hello!');
    await test.ctx.sql.query(
      `UPDATE turns SET heartbeat_at = now() - interval '1 minute' WHERE store_id = $1`,
      [store.storeId],
    );
    expect(await recoverTurns(test.ctx)).toBe(1);
    const events = await test.ctx.db.conversationEvent.findMany({ where: { conversationId } });
    expect(events).toMatchObject([{ type: 'turn_failed', data: { reason: 'The test was cut short.' } }]);
  });
});
