import { beforeEach, describe, expect, it } from 'vitest';
import type { FakeReply } from '@/e2e/fakes/llm/fake-llm-script';
import { setUpAgentWorld } from '../testing/set-up-agent-world';
import { readUsage } from './read-usage';
import { readUsedToday } from './usage-days.queries';

const world = setUpAgentWorld({ name: 'Fern', timeZone: 'Pacific/Kiritimati' });

beforeEach(() => world.connectModel('gpt-4.1'));

const setBudget = (agentSettings: object) =>
  world.ctx.db.store.update({ where: { id: world.store.storeId }, data: { agentSettings } });

async function question(text: string) {
  const { usage } = await world.ask(text, { visitorId: `visitor ${text}` });
  return usage.provider;
}

const budgetEvents = () =>
  world.ctx.db.conversationEvent.findMany({
    where: { storeId: world.store.storeId, type: 'budget_reached' },
  });

const USED: Pick<FakeReply, 'usage'> = { usage: { inputTokens: 900, outputTokens: 100, cachedTokens: 400 } };

describe('a store’s daily budget', () => {
  it('counts by model, on the day of the store’s own time zone', async () => {
    world.fake.setScript(() => ({ type: 'reply', text: 'We have none.', ...USED }));
    await Promise.all(['a tent', 'a stove', 'a rope'].map(question));
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format(new Date());
    await setBudget({ costCentsPerDay: 1 });
    const { days, ...today } = await readUsage(world.ctx, world.store.storeId);
    expect(days).toEqual([
      {
        day,
        provider: 'openai',
        model: 'gpt-4.1',
        turns: 3,
        inputTokens: 2_700,
        cachedTokens: 1_200,
        cacheWriteTokens: 0,
        outputTokens: 300,
        // 500 × $2 + 400 × $0.50 + 100 × $8 a million tokens, three times
        costMicros: 6_000,
      },
    ]);
    expect(today).toMatchObject({
      day,
      tokens: { used: 3_000, limit: null, reached: false },
      cost: { usedMicros: 6_000, limitMicros: 10_000, reached: false },
    });
  });

  it('stops the model when the tokens are used up, and says so once a day', async () => {
    await setBudget({ tokensPerDay: 1_500 });
    world.fake.setScript(() => ({ type: 'reply', text: 'We have none.', ...USED }));
    expect(await question('a tent')).toBe('openai');
    expect(await question('a stove')).toBe('openai');
    expect(await question('a rope')).toBe('builtin');
    expect(await question('a lamp')).toBe('builtin');
    expect(world.fake.requests).toHaveLength(2);
    const noted = await budgetEvents();
    expect(noted.map(({ data }) => data)).toEqual([
      { limit: 'tokens', day: expect.stringMatching(/^\d{4}-/) },
    ]);
    const turns = await world.ctx.db.turn.findMany({
      where: { storeId: world.store.storeId, provider: 'builtin' },
      select: { fellBackFrom: true },
    });
    expect(turns).toEqual([{ fellBackFrom: 'openai' }, { fellBackFrom: 'openai' }]);
    await setBudget({ tokensPerDay: 5_000 });
    expect(await question('a flask')).toBe('openai');
  });

  it('stops it at the money too, and at once with a budget of nothing', async () => {
    await setBudget({ costCentsPerDay: 1 });
    const usage = { inputTokens: 4_000, outputTokens: 500 };
    world.fake.setScript(() => ({ type: 'reply', text: 'We have none.', usage }));
    expect(await question('a tent')).toBe('openai');
    expect(await question('a stove')).toBe('builtin');
    await setBudget({ tokensPerDay: 0 });
    expect(await question('a rope')).toBe('builtin');
    expect((await budgetEvents()).map(({ data }) => (data as { limit: string }).limit)).toEqual([
      'cost',
      'tokens',
    ]);
  });

  it('stops it in the middle of a turn', async () => {
    await setBudget({ tokensPerDay: 1_500 });
    world.fake.setScript(() => ({
      type: 'reply',
      toolCalls: [{ name: 'search_products', input: { query: 'tent' } }],
      ...USED,
    }));
    expect(await question('a tent for two, with a porch')).toBe('builtin');
    expect(world.fake.requests).toHaveLength(2);
    expect((await readUsedToday(world.ctx.sql, world.store.storeId)).tokens).toBe(2_000);
    expect(await budgetEvents()).toHaveLength(1);
  });
});
