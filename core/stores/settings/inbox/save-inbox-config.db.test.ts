import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { readTeamHours } from '../hours/manage-team-hours';
import { getInboxSettings } from './manage-inbox-settings';
import { saveInboxConfig } from './save-inbox-config';

let test: CoreTestContext;
let ctx: AppContext;
beforeAll(async () => {
  test = await createCoreContext();
  ctx = test.ctx;
});
afterAll(() => test.close());

const closed = [[], [], [], [], [], []];
const config = {
  settings: { assignment: 'round_robin', maxPerPerson: 5 },
  hours: {
    week: [
      [
        { from: '13:00', to: '24:00' },
        { from: '09:00', to: '12:00' },
      ],
      ...closed,
    ],
    holidays: ['2026-12-26', '2026-12-25', '2026-12-25'],
  },
  replyPromise: 'by noon',
};

it('saves everything in order, or nothing, and writes down who did', async () => {
  const world = await makeInboxWorld(ctx);
  const { storeId } = world;
  const by = await world.join('Ada', 'admin');
  await ctx.db.store.update({ where: { id: storeId }, data: { inboxSettings: { retentionDays: 90 } } });
  await saveInboxConfig(ctx, { storeId, by, config });
  expect(await readTeamHours(ctx, storeId)).toEqual({
    hours: {
      week: [
        [
          { from: '09:00', to: '12:00' },
          { from: '13:00', to: '24:00' },
        ],
        ...closed,
      ],
      holidays: ['2026-12-25', '2026-12-26'],
    },
    replyPromise: 'by noon',
  });
  // How long conversations are kept is set elsewhere, with more care.
  expect(await getInboxSettings(ctx, storeId)).toMatchObject({ maxPerPerson: 5, retentionDays: 90 });
  const log = await ctx.db.auditEntry.findMany({ where: { storeId, actorId: by } });
  expect(log.map(({ action }) => action).toSorted()).toEqual(['inbox_settings_changed', 'limits_changed']);

  const faulty = { ...config, replyPromise: 'never', settings: { maxPerPerson: 0 } };
  await expect(saveInboxConfig(ctx, { storeId, by, config: faulty })).rejects.toMatchObject({
    issues: [{ path: ['settings', 'maxPerPerson'], message: 'At least 1.' }],
  });
  expect((await readTeamHours(ctx, storeId)).replyPromise).toBe('by noon');
  const bob = await world.join('Bob', 'agent');
  await expect(saveInboxConfig(ctx, { storeId, by: bob, config })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
