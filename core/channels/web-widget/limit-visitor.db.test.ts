import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { limitVisitor } from './limit-visitor';

let test: TestContext;
let store: CreatedStore;

beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());

beforeEach(async () => {
  store = await createStore(test.ctx, { name: 'Fern & Oak', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
});

async function setLimits(agentSettings: object): Promise<void> {
  await test.ctx.db.store.update({ where: { id: store.storeId }, data: { agentSettings } });
}

/** @returns how many of `count` messages got through, and what the last one was told */
async function write(count: number, sender: () => { visitorId: string; addressHash: string | null }) {
  let passed = 0;
  let told = '';
  for (let i = 0; i < count; i++) {
    try {
      await limitVisitor(test.ctx, store, sender());
      passed++;
    } catch (error) {
      told = (error as Error).message;
      expect(error).toMatchObject({ code: 'rate_limited', retryAfterSeconds: expect.any(Number) });
    }
  }
  return { passed, told };
}

const newcomer = () => ({ visitorId: randomUUID(), addressHash: null });

describe('limitVisitor', () => {
  it('lets ten messages a minute of one visitor through, and says when to go on', async () => {
    const visitorId = randomUUID();
    const { passed, told } = await write(13, () => ({ visitorId, addressHash: null }));
    expect(passed).toBe(10);
    expect(told).toMatch(/^That was a lot of messages at once\. Try again in \d+ seconds?\.$/);
    expect((await write(1, newcomer)).passed).toBe(1);
  });

  it('counts visitors who change their ids by their address', async () => {
    const addressHash = randomUUID();
    expect((await write(55, () => ({ visitorId: randomUUID(), addressHash }))).passed).toBe(50);
    expect((await write(1, () => ({ visitorId: randomUUID(), addressHash: randomUUID() }))).passed).toBe(1);
  });

  it('limits all visitors of a widget key together, and no other store', async () => {
    await setLimits({ messagesPerKey: 20 });
    const { passed, told } = await write(22, newcomer);
    expect(passed).toBe(20);
    expect(told).toContain('Many people');
    store = await createStore(test.ctx, { name: 'Other', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
    expect((await write(1, newcomer)).passed).toBe(1);
  });

  it('does not let one flood use up the key for everybody', async () => {
    await setLimits({ messagesPerVisitor: 3, messagesPerKey: 8 });
    const visitorId = randomUUID();
    expect((await write(20, () => ({ visitorId, addressHash: null }))).passed).toBe(3);
    expect((await write(5, newcomer)).passed).toBe(5);
  });

  it('obeys the store’s own number, at the latest after ten seconds', async () => {
    await setLimits({ messagesPerVisitor: 2 });
    const visitorId = randomUUID();
    const sender = () => ({ visitorId, addressHash: null });
    expect((await write(4, sender)).passed).toBe(2);
    await setLimits({ messagesPerVisitor: 500 });
    const later = { ...test.ctx, now: () => new Date(test.ctx.now().getTime() + 11_000) };
    await expect(
      limitVisitor(later, store, { visitorId: randomUUID(), addressHash: null }),
    ).resolves.toBeUndefined();
  });
});
