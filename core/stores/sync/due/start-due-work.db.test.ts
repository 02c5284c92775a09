import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SyncKindView, SyncStatusView } from '@/core/contracts/sync-progress';
import { newId } from '@/core/shared/ids';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { readSyncView } from '../history/read-sync';
import { removeOldSyncs } from '../history/remove-old-syncs.queries';
import { makeConnectedStore, openSecrets } from '../testing/made-shop.fixture';
import { startDueWork } from './start-due-work';

const START = new Date('2026-05-01T12:00:00Z');
let test: CoreTestContext;
let now: Date;

beforeAll(async () => {
  test = await createCoreContext({ secrets: openSecrets, now: () => now });
});
afterAll(() => test.close());
beforeEach(async () => {
  now = START;
  await test.ctx.db.store.deleteMany();
  test.forget();
});

const minutesAgo = (minutes: number) => new Date(START.getTime() - minutes * 60_000);

async function addRun(
  storeId: string,
  kind: SyncKindView,
  minutes: number,
  status: SyncStatusView = 'done',
  fields: object = {},
): Promise<string> {
  const at = minutesAgo(minutes);
  const isOver = status !== 'queued' && status !== 'running';
  const { id } = await test.ctx.db.syncRun.create({
    data: {
      storeId,
      id: newId(),
      kind,
      status,
      trigger: 'schedule',
      createdAt: at,
      startedAt: at,
      heartbeatAt: at,
      finishedAt: isOver ? at : null,
      ...fields,
    },
  });
  return id;
}

/** What begins now, as "kind" of a store's new runs. */
async function tick(): Promise<{ storeId: string; kind: string }[]> {
  const before = new Set((await test.ctx.db.syncRun.findMany()).map(({ id }) => id));
  await startDueWork(test.ctx);
  const runs = await test.ctx.db.syncRun.findMany({ where: { status: 'queued' } });
  return runs.filter(({ id }) => !before.has(id)).map(({ storeId, kind }) => ({ storeId, kind }));
}
const kinds = async () => (await tick()).map(({ kind }) => kind);

describe('startDueWork', () => {
  it('begins a delta 15 minutes after the last pass, and not before', async () => {
    const storeId = await makeConnectedStore(test.ctx);
    await addRun(storeId, 'first', 60);
    await addRun(storeId, 'delta', 14);
    expect(await kinds()).toEqual([]);
    now = new Date(START.getTime() + 60_000);
    expect(await tick()).toEqual([{ storeId, kind: 'delta' }]);
    expect(await kinds()).toEqual([]);
  });

  it('begins a reconciliation 6 hours after the last, in place of a delta', async () => {
    const storeId = await makeConnectedStore(test.ctx);
    await addRun(storeId, 'first', 800);
    await addRun(storeId, 'reconcile', 361);
    await addRun(storeId, 'delta', 16);
    expect(await kinds()).toEqual(['reconcile']);
  });

  it('looks again soon whether what was missing is missing still', async () => {
    const storeId = await makeConnectedStore(test.ctx);
    const progress = { stalls: 0, resources: { products: { doubted: 9 } } };
    await addRun(storeId, 'first', 60);
    await addRun(storeId, 'reconcile', 16, 'done', { progress });
    expect(await kinds()).toEqual(['reconcile']);
  });

  it('begins the first import of a store that has none, and one that failed an hour later', async () => {
    const [none, failed, recent, cancelled] = await Promise.all(
      Array.from({ length: 4 }, () => makeConnectedStore(test.ctx)),
    );
    await addRun(failed ?? '', 'first', 61, 'failed');
    await addRun(recent ?? '', 'first', 59, 'failed');
    await addRun(cancelled ?? '', 'first', 600, 'cancelled');
    const begun = await tick();
    expect(begun.map(({ storeId }) => storeId).sort()).toEqual([none, failed].sort());
    expect(new Set(begun.map(({ kind }) => kind))).toEqual(new Set(['first']));
  });

  it.each(['needs_reconnect', 'paused', 'disconnected', 'pending'] as const)(
    'leaves a shop that is %s alone',
    async (status) => {
      const storeId = await makeConnectedStore(test.ctx);
      await addRun(storeId, 'first', 600);
      await test.ctx.db.platformConnection.update({ where: { storeId }, data: { status } });
      await startDueWork(test.ctx);
      expect(test.enqueued).toEqual([]);
    },
  );

  it('spreads many stores that are due at once over the minutes, longest waiting first', async () => {
    const stores = await Promise.all(Array.from({ length: 60 }, () => makeConnectedStore(test.ctx)));
    for (const [i, storeId] of stores.entries()) await addRun(storeId, 'first', 100 + i);
    const first = await tick();
    expect(first.map(({ storeId }) => storeId).sort()).toEqual(stores.slice(-8).sort());
    let minutes = 1;
    for (let begun = first.length; begun < 60; minutes++) begun += (await tick()).length;
    expect(minutes).toBe(8);
  });

  it('has webhooks checked every hour', async () => {
    const storeId = await makeConnectedStore(test.ctx);
    const checks = () => test.enqueued.filter(({ name }) => name === 'webhooks-check').length;
    await test.ctx.db.platformConnection.update({
      where: { storeId },
      data: { webhooksCheckedAt: minutesAgo(59) },
    });
    await startDueWork(test.ctx);
    expect(checks()).toBe(0);
    now = new Date(START.getTime() + 60_000);
    await startDueWork(test.ctx);
    expect(checks()).toBe(1);
  });

  it('queues again what lost its worker or its job, and nothing that goes on', async () => {
    const [silent, beating, waiting, fresh, behind] = await Promise.all(
      Array.from({ length: 5 }, () => makeConnectedStore(test.ctx)),
    );
    const lost = [
      await addRun(silent ?? '', 'first', 4, 'running'),
      await addRun(waiting ?? '', 'delta', 4, 'queued'),
    ];
    await addRun(beating ?? '', 'first', 60, 'running', { heartbeatAt: minutesAgo(1) });
    await addRun(fresh ?? '', 'first', 1, 'queued');
    await addRun(behind ?? '', 'first', 60, 'running', { heartbeatAt: minutesAgo(1) });
    await addRun(behind ?? '', 'delta', 30, 'queued');
    await startDueWork(test.ctx);
    const queued = test.enqueued.filter(({ name }) => name === 'store-sync');
    expect(queued.map(({ payload }) => (payload as { runId: string }).runId).sort()).toEqual(lost.sort());
  });

  it('has webhook events worked off that wait, of shops that can be asked', async () => {
    const [old, fresh, away, asked] = await Promise.all(
      Array.from({ length: 4 }, () => makeConnectedStore(test.ctx)),
    );
    const addEvent = (storeId = '', kind = 'order_changed', secondsAgo = 10) =>
      test.ctx.db.webhookEvent.create({
        data: {
          storeId,
          eventId: newId(),
          topic: 't',
          kind,
          subjectId: '1',
          receivedAt: new Date(+now - secondsAgo * 1000),
        },
      });
    await addEvent(old);
    await addEvent(fresh, 'order_changed', 2);
    await addEvent(away);
    await addEvent(asked, 'customer_erasure_requested');
    for (const storeId of [away ?? '', asked ?? '']) {
      await test.ctx.db.platformConnection.update({ where: { storeId }, data: { status: 'paused' } });
    }
    await startDueWork(test.ctx);
    const queued = test.enqueued.filter(({ name }) => name === 'webhooks-work');
    expect(queued.map(({ payload }) => (payload as { storeId: string }).storeId).sort()).toEqual(
      [old, asked].sort(),
    );
  });
});

describe('readSyncView', () => {
  it('says what goes on, what was, and what comes', async () => {
    const storeId = await makeConnectedStore(test.ctx);
    await addRun(storeId, 'first', 300);
    await addRun(storeId, 'delta', 20, 'failed', { failure: 'The shop does not answer.' });
    await addRun(storeId, 'delta', 10);
    await test.ctx.db.syncMark.create({
      data: { storeId, resource: 'products', syncedThrough: minutesAgo(10) },
    });
    expect(await readSyncView(test.ctx, storeId)).toMatchObject({
      active: null,
      waiting: [],
      last: { first: { status: 'done' }, delta: { status: 'done', failure: null }, reconcile: null },
      next: { first: null, delta: minutesAgo(-5).toISOString(), reconcile: minutesAgo(-60).toISOString() },
      syncedThrough: { products: minutesAgo(10).toISOString(), orders: null },
    });
    await addRun(storeId, 'delta', 1, 'queued');
    await addRun(storeId, 'reconcile', 0, 'running');
    expect(await readSyncView(test.ctx, storeId)).toMatchObject({
      active: { kind: 'reconcile', status: 'running', share: 0 },
      waiting: [{ kind: 'delta', status: 'queued' }],
      next: { first: null, delta: null, reconcile: null },
    });
  });
});

describe('removeOldSyncs', () => {
  it('removes old events and runs, and keeps what is needed to know what comes next', async () => {
    const storeId = await makeConnectedStore(test.ctx);
    const day = 24 * 60;
    await addRun(storeId, 'first', 200 * day);
    const old = await addRun(storeId, 'delta', 40 * day);
    await test.ctx.db.syncError.create({ data: { storeId, runId: old, resource: 'products', message: 'x' } });
    await addRun(storeId, 'delta', 31 * day);
    const events = [
      ['done', 8],
      ['failed', 8],
      ['done', 6],
      ['received', 8],
      ['received', 31],
    ] as const;
    for (const [status, days] of events) {
      const at = minutesAgo(days * day);
      const processedAt = status === 'received' ? null : at;
      await test.ctx.db.webhookEvent.create({
        data: {
          storeId,
          eventId: `${status} ${days}`,
          topic: 't',
          kind: 'ping',
          status,
          receivedAt: at,
          processedAt,
        },
      });
    }
    await removeOldSyncs(test.ctx);
    const runs = await test.ctx.db.syncRun.findMany({ where: { storeId }, orderBy: { createdAt: 'asc' } });
    expect(runs.map(({ kind }) => kind)).toEqual(['first', 'delta']);
    expect(await test.ctx.db.syncError.count({ where: { storeId } })).toBe(0);
    const left = await test.ctx.db.webhookEvent.findMany({ where: { storeId } });
    expect(left.map(({ eventId }) => eventId).sort()).toEqual(['done 6', 'received 8']);
  });
});
