import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { createStore } from '../create-store';
import { readTeamHours, saveTeamHours } from '../hours/manage-team-hours';
import { readAgentConfig, saveAgentSettings } from './manage-agent-settings';

let test: CoreTestContext;
let storeId: string;

beforeAll(async () => {
  test = await createCoreContext();
  ({ storeId } = await createStore(test.ctx, { name: 'Larkfell' }));
});
afterAll(() => test.close());

it('has defaults, keeps what is saved, and falls back to defaults for what cannot be read', async () => {
  const before = await readAgentConfig(test.ctx, storeId);
  expect(before.settings).toMatchObject({ messagesPerVisitor: 10, messagesPerKey: 100, tokensPerDay: null });
  expect(before.hours.week).toHaveLength(7);

  const hours = {
    week: [[{ from: '09:00', to: '17:00' }], [], [], [], [], [], []],
    holidays: ['2026-12-25'],
  };
  await saveTeamHours(test.ctx, { storeId, hours, replyPromise: 'by noon' });
  await saveAgentSettings(test.ctx, { storeId, settings: { ...before.settings, messagesPerVisitor: 5 } });
  expect(await readAgentConfig(test.ctx, storeId)).toMatchObject({
    settings: { messagesPerVisitor: 5, replyPromise: 'by noon' },
    hours,
  });
  expect(await readTeamHours(test.ctx, storeId)).toEqual({ hours, replyPromise: 'by noon' });

  await test.ctx.db.store.update({
    where: { id: storeId },
    data: { agentSettings: { messagesPerVisitor: 'x' } },
  });
  expect((await readAgentConfig(test.ctx, storeId)).settings.messagesPerVisitor).toBe(10);
});

it.each([{ messagesPerVisitor: 0 }, { clarifyBelow: 2 }])('refuses %j', async (settings) => {
  await expect(saveAgentSettings(test.ctx, { storeId, settings })).rejects.toThrow();
});

it.each([
  { week: [[{ from: '17:00', to: '09:00' }], [], [], [], [], [], []] },
  {
    week: [
      [
        { from: '09:00', to: '13:00' },
        { from: '12:00', to: '17:00' },
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ],
  },
  { week: [] },
  { holidays: ['25.12.2026'] },
])('refuses the hours %j', async (hours) => {
  await expect(saveTeamHours(test.ctx, { storeId, hours, replyPromise: '' })).rejects.toThrow();
});

it('knows no other store', async () => {
  await expect(readAgentConfig(test.ctx, '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({
    code: 'not_found',
  });
});
