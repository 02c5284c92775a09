import { expect, it } from 'vitest';
import { ask } from '@/core/channels/web-widget/ask';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import { setUpAgentWorld } from '../testing/set-up-agent-world';
import { readUsage } from './read-usage';

const world = setUpAgentWorld({ timeZone: 'Pacific/Kiritimati' });

it('tells who answered, instead of whom, in the range that was asked for', async () => {
  await world.connectModel('gpt-4.1');
  const { ctx, store } = world;
  const { storeId } = store;
  const usage = { inputTokens: 900, outputTokens: 100, cachedTokens: 400 };
  world.fake.setScript([
    { type: 'reply', text: 'We have none.', usage },
    { type: 'reply', text: 'None, sorry.', usage },
    { type: 'reply', text: 'This is a test.', usage },
    { type: 'fail', status: 401 },
  ]);
  await world.ask('a tent');
  await world.ask('a stove');
  const widget = { ...store, locale: 'en' };
  await ask(ctx, { widget, channel: BENCH_CHANNEL, visitorId: 'nobody', text: 'a lamp' });
  await world.ask('a rope');
  const models = [
    { provider: 'openai', model: 'gpt-4.1', answers: 2, instead: 0 },
    { provider: 'builtin', model: 'builtin', answers: 1, instead: 1 },
  ];
  const view = await readUsage(ctx, storeId, 7);
  expect(view.answerers).toEqual(models);
  // Tests cost money too.
  expect(view.days).toMatchObject([{ turns: 3, inputTokens: 2_700, cachedTokens: 1_200, outputTokens: 300 }]);

  const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000);
  await ctx.db.turn.updateMany({ where: { storeId, provider: 'openai' }, data: { startedAt: eightDaysAgo } });
  expect((await readUsage(ctx, storeId, 7)).answerers).toEqual(models.slice(1));
  expect((await readUsage(ctx, storeId)).answerers).toEqual(models);
});
