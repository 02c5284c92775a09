import { beforeEach, describe, expect, it } from 'vitest';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import { receiveMessage } from '@/core/conversations/receive-message';
import { listInbox } from '@/core/inbox/list/list-inbox.queries';
import { newId } from '@/core/shared/ids';
import { readAnswerFigures } from '@/core/stores/overview/overview.queries';
import { providerCooldown } from '../provider/provider-cooldown';
import { recoverTurns } from '../recover-turns';
import { setUpAgentWorld } from '../testing/set-up-agent-world';
import type { TurnOverrides } from './turn-overrides';

const world = setUpAgentWorld();

beforeEach(async () => {
  const { storeId } = world.store;
  const credential = { storeId, provider: 'openai', baseUrl: `${world.fake.url}/v1`, model: 'kept' };
  await world.ctx.db.providerCredential.create({ data: credential });
});

/** @returns what is to be answered */
async function receive(text: string, channel = BENCH_CHANNEL) {
  const { turn } = await receiveMessage(world.ctx, {
    storeId: world.store.storeId,
    assistantId: world.store.assistantId,
    channel,
    contactExternalId: 'somebody',
    text,
  });
  if (!turn) throw new Error('no turn');
  return turn;
}

async function answer(text: string, draft?: TurnOverrides) {
  await world.ctx.startTurn(await receive(text), draft);
  const { storeId } = world.store;
  const turn = await world.ctx.db.turn.findFirstOrThrow({
    where: { storeId },
    orderBy: { startedAt: 'desc' },
  });
  const said = await world.ctx.db.message.findFirstOrThrow({ where: { storeId, turnId: turn.id } });
  return { turn, said };
}

const lastRequest = () => JSON.stringify(world.fake.requests.at(-1)?.body);

describe('a turn with draft settings', () => {
  it('answers with the draft’s provider, model, voice and rules, and leaves the stored ones alone', async () => {
    world.fake.setScript(() => ({
      type: 'reply',
      text: 'We are open today. Our tents are the cheapest of all.',
    }));
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
    world.fake.setScript(() => ({ type: 'reply', text: 'Hello there!' }));
    expect((await answer('Hello', { provider: 'openai' })).turn.model).toBe('kept');
  });

  it('asks back by the draft’s thresholds', async () => {
    world.fake.setScript(() => ({ type: 'reply', text: 'We like tents.' }));
    const ask = (below: number) =>
      answer('Do you like tents?', {
        provider: 'openai',
        agentSettings: { clarifyBelow: below, handOffBelow: below },
      });
    expect((await ask(0)).said).toMatchObject({ text: 'We like tents.', outcome: 'answered' });
    expect((await ask(1)).said.outcome).toBe('clarified');
  });

  it('never lets a broken draft keep shoppers from their model', async () => {
    world.fake.setScript(() => ({ type: 'fail', status: 401 }));
    const { turn } = await answer('Hello', { provider: 'openai' });
    expect(turn).toMatchObject({ provider: 'builtin', fellBackFrom: 'openai' });
    expect(providerCooldown.isResting(world.store.storeId, 'openai', Date.now())).toBe(false);
  });

  it('is refused where a shopper is waiting', async () => {
    const turn = await receive('Hello', 'web-widget');
    await expect(world.ctx.startTurn(turn, { personality: 'playful' })).rejects.toThrow('bench only');
  });
});

describe('the bench', () => {
  it('does nothing that reaches the world', async () => {
    world.fake.setScript((_request, index) =>
      index % 2 === 0
        ? { type: 'reply', toolCalls: [{ name: 'send_code', input: { email: 'ada@example.com' } }] }
        : { type: 'reply', text: 'I would send you a code now.' },
    );
    await answer('Where is my order? I am ada@example.com', { provider: 'openai' });
    const [call] = await world.ctx.db.toolCall.findMany({ where: { storeId: world.store.storeId } });
    expect(call).toMatchObject({ name: 'send_code', error: expect.stringContaining('test') });
    expect(await world.ctx.db.verificationCode.count({ where: { storeId: world.store.storeId } })).toBe(0);
  });

  it('stays out of the inbox and of the figures', async () => {
    await answer('Hello!');
    const everything = { storeId: world.store.storeId, userId: newId(), view: 'all' } as const;
    expect((await listInbox(world.ctx, everything)).items).toEqual([]);
    expect((await readAnswerFigures(world.ctx, world.store.storeId, new Date(0))).answers).toBe(0);
  });

  it('is not answered later with other settings when its process dies', async () => {
    const { conversationId } = await receive('Hello!');
    await world.ctx.sql.query(
      `UPDATE turns SET heartbeat_at = now() - interval '1 minute' WHERE store_id = $1`,
      [world.store.storeId],
    );
    expect(await recoverTurns(world.ctx)).toBe(1);
    const events = await world.ctx.db.conversationEvent.findMany({ where: { conversationId } });
    expect(events).toMatchObject([{ type: 'turn_failed', data: { reason: 'The test was cut short.' } }]);
  });
});
