import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { listInbox } from '@/core/inbox/list/list-inbox.queries';
import { indexCatalog } from '@/core/knowledge/index-catalog';
import { indexSource } from '@/core/knowledge/index-source';
import { makeProducts, makeSource } from '@/core/knowledge/retrieval-store.fixture';
import { newId } from '@/core/shared/ids';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { type FakeLlm, startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';
import { createScenario } from '../create-scenario';
import { deleteScenarios, restoreScenarios } from '../delete-scenarios';
import { listScenarios } from '../list-scenarios.queries';
import { readBench } from '../read-bench';
import { readScenario } from '../read-scenario';
import { cancelRun } from './cancel-run';
import { compareRuns } from './compare-runs';
import { deleteRun } from './delete-run';
import { readRun } from './read-run';
import { runDueScenarios } from './run-due-scenarios';
import { runScenarios } from './run-scenarios';
import { startRun } from './start-run';
import { saveTestSchedule } from './test-schedule.queries';

let test: TestContext;
let fake: FakeLlm;
let store: CreatedStore;
let storeId: string;
let lamp: string;

beforeAll(async () => {
  test = await createTestContext();
  fake = await startFakeLlm({});
});
afterAll(async () => {
  await fake.close();
  await test.close();
});

beforeEach(async () => {
  const { ctx } = test;
  store = await createStore(ctx, { name: 'Fern & Oak', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  storeId = store.storeId;
  const products = await makeProducts(ctx, storeId, [
    { title: 'Glimt Headlamp', description: 'A bright headlamp for running.', priceCents: 5990, stock: 5 },
    { title: 'Oak serving tray', description: 'A tray of oiled oak.', priceCents: 4900, stock: 2 },
  ]);
  lamp = products.get('Glimt Headlamp') ?? '';
  await indexCatalog(ctx, storeId);
  const returns = { title: 'How long can I return an item?', text: 'You can return items within 30 days.' };
  const { sourceId } = await makeSource(ctx, storeId, 'faq', [returns]);
  await indexSource(ctx, storeId, sourceId);
  await ctx.db.providerCredential.create({
    data: { storeId, provider: 'openai', baseUrl: `${fake.url}/v1`, model: 'fake' },
  });
});

function add(title: string, message: string, expectation: object, more: object[] = []) {
  const scenario = { title, turns: [{ message, expect: expectation }, ...more] };
  return createScenario(test.ctx, { storeId, scenario, origin: 'hand' });
}

const never = new AbortController().signal;

async function run(settings: object = {}) {
  const { id: runId } = await startRun(test.ctx, { storeId, settings });
  await runScenarios(test.ctx, { storeId, runId }, { signal: never });
  return readRun(test.ctx, { storeId, runId });
}

const reasons = (detail: Awaited<ReturnType<typeof run>>) =>
  detail.results.flatMap(({ turns }) => turns.flatMap(({ checks }) => checks.flatMap((c) => c.reason || [])));

describe('a run of tests', () => {
  it('asks each test for itself and tells what is right and what is wrong', async () => {
    const right = await add('Returns', 'How long can I return an item?', {
      facts: ['30 days'],
      handOff: false,
    });
    const wrong = await add('Price', 'How much is the Glimt Headlamp?', {
      facts: ['€49.90'],
      product: 'Glimt Headlamp',
    });
    await add('Person', 'Can I talk to a human?', { handOff: true }, [{ message: 'Hello? Anybody?' }]);
    const detail = await run();
    expect(detail).toMatchObject({ status: 'done', total: 3, passed: 1, failed: 2, knowledgeChanged: false });
    expect(reasons(detail)).toEqual([
      'The conversation was with the team already, so the agent kept quiet.',
      'Expected “€49.90”, but the answer says “€59.90”.',
    ]);
    const { items } = await listScenarios(test.ctx, { storeId, result: 'failed', query: 'headlamp' });
    expect(items).toMatchObject([{ id: wrong, checks: 2, last: { runId: detail.id, passed: false } }]);
    const { results } = await readScenario(test.ctx, { storeId, scenarioId: right });
    expect(results[0]?.turns[0]).toMatchObject({ passed: true, provider: 'builtin', outcome: 'answered' });

    // Its conversations are nowhere but in the run, and go with it.
    expect((await listInbox(test.ctx, { storeId, userId: newId(), view: 'all' })).items).toEqual([]);
    expect(await test.ctx.db.conversation.count({ where: { storeId } })).toBe(3);
    await deleteRun(test.ctx, { storeId, runId: detail.id });
    expect(await test.ctx.db.contact.count({ where: { storeId } })).toBe(0);
    expect(await test.ctx.db.conversation.count({ where: { storeId } })).toBe(0);
  });

  it('goes on after the last test that a killed worker had answered', async () => {
    await add('One', 'How long can I return an item?', { facts: ['30 days'] });
    await add('Two', 'How much is the Oak serving tray?', { facts: ['€49'] });
    const { id: runId } = await startRun(test.ctx, { storeId });
    const stop = new AbortController();
    const { startTurn } = test.ctx;
    const killed = { ...test.ctx, startTurn };
    let asked = 0;
    killed.startTurn = async (turn, draft) => {
      asked += 1;
      if (asked !== 2) return startTurn(turn, draft);
      stop.abort(new Error('worker stops'));
      // A killed worker answers nothing any more.
      return new Promise(() => undefined);
    };
    await expect(runScenarios(killed, { storeId, runId }, { signal: stop.signal })).rejects.toThrow(
      'worker stops',
    );
    expect(await readRun(test.ctx, { storeId, runId })).toMatchObject({ status: 'running', passed: 1 });
    await runScenarios(killed, { storeId, runId }, { signal: never });
    expect(asked).toBe(3);
    expect(await readRun(test.ctx, { storeId, runId })).toMatchObject({
      status: 'done',
      passed: 2,
      failed: 0,
    });
    expect(await test.ctx.db.conversation.count({ where: { storeId } })).toBe(2);
  });

  it('ends when it is cancelled, and lets one run of a store begin at a time', async () => {
    await add('One', 'How long can I return an item?', { facts: ['30 days'] });
    await add('Two', 'How much is the Oak serving tray?', { facts: ['€49'] });
    const { id: runId } = await startRun(test.ctx, { storeId });
    await expect(startRun(test.ctx, { storeId })).rejects.toMatchObject({ code: 'conflict' });
    const slow = { ...test.ctx };
    slow.startTurn = async (turn, draft) => {
      await test.ctx.startTurn(turn, draft);
      await cancelRun(test.ctx, { storeId, runId });
    };
    await runScenarios(slow, { storeId, runId }, { signal: never });
    expect(await readRun(test.ctx, { storeId, runId })).toMatchObject({ status: 'cancelled', results: [] });
    expect(await test.ctx.db.conversation.count({ where: { storeId } })).toBe(0);
  });

  it('answers with draft settings', async () => {
    await add('Open', 'Are you nice?', { forbidden: ['cheapest'] });
    const usage = { inputTokens: 90, outputTokens: 10 };
    fake.setScript(() => ({ type: 'reply', text: 'We are nice people.', usage }));
    const settings = { provider: 'openai', model: 'tried', draft: { instructions: 'Sign with a leaf.' } };
    expect(await run(settings)).toMatchObject({ status: 'done', passed: 1 });
    expect(JSON.stringify(fake.requests.at(-1)?.body)).toContain('Sign with a leaf.');
    // Tests cost money too.
    const days = await test.ctx.db.usageDay.findMany({ where: { storeId } });
    expect(days).toMatchObject([{ inputTokens: 90n, outputTokens: 10n }]);
  });

  it('notices which tools are used, and lets none of them act on the shop', async () => {
    await add('Cancel', 'Cancel my order EU-1001, please.', { tool: 'cancel_order' });
    await add('Pay', 'I want to pay now.', { tool: 'checkout_link' });
    fake.setScript(({ body }) =>
      JSON.stringify(body).includes('nothing was sent')
        ? { type: 'reply', text: 'I would do that now.' }
        : {
            type: 'reply',
            toolCalls: [
              JSON.stringify(body).includes('EU-1001')
                ? { name: 'cancel_order', input: { order_number: 'EU-1001', reason: 'no longer needed' } }
                : { name: 'checkout_link', input: {} },
            ],
          },
    );
    expect(await run({ provider: 'openai' })).toMatchObject({ status: 'done', passed: 2 });
    const calls = await test.ctx.db.toolCall.findMany({ where: { storeId } });
    expect(calls.map(({ error }) => error)).toEqual([expect.any(String), expect.any(String)]);
    expect(calls.every(({ error }) => error?.includes('nothing was sent'))).toBe(true);
    expect(await test.ctx.db.actionRequest.count({ where: { storeId } })).toBe(0);
  });

  it('stops at the day’s budget and at a provider that stays away, in words that help', async () => {
    for (const number of [1, 2, 3, 4]) await add(`Test ${number}`, 'Are you nice?', {});
    await test.ctx.db.store.update({ where: { id: storeId }, data: { agentSettings: { tokensPerDay: 0 } } });
    const stopped = await run({ provider: 'openai' });
    expect(stopped).toMatchObject({
      status: 'failed',
      results: [],
      failure: expect.stringContaining('budget'),
    });
    await test.ctx.db.store.update({ where: { id: storeId }, data: { agentSettings: {} } });
    fake.setScript(() => ({ type: 'fail', status: 401 }));
    const failed = await run({ provider: 'openai' });
    expect(failed).toMatchObject({ status: 'failed', passed: 0, failed: 3 });
    expect(failed.failure).toContain('The provider did not answer');
    expect(reasons(failed)[0]).toContain('openai could not answer, so the built-in answerer did.');
  });

  it('tells what has changed since the run before', async () => {
    const price = await add('Price', 'How much is the Glimt Headlamp?', { facts: ['€59.90'] });
    await add('Returns', 'How long can I return an item?', { facts: ['30 days'] });
    const before = await run();
    await test.ctx.db.product.update({
      where: { storeId_id: { storeId, id: lamp } },
      data: { priceCents: 6490, contentHash: 'changed' },
    });
    await indexCatalog(test.ctx, storeId);
    expect(await readBench(test.ctx, storeId)).toMatchObject({
      scenarios: 2,
      knowledgeChanged: true,
      active: null,
    });
    const after = await run({ draft: { clarifyBelow: 0.2 } });
    expect(await compareRuns(test.ctx, { storeId, runId: before.id })).toBeNull();
    expect(await compareRuns(test.ctx, { storeId, runId: after.id })).toMatchObject({
      newlyFailing: [{ scenarioId: price, reason: 'Expected “€59.90”, but the answer says “€64.90”.' }],
      newlyPassing: [],
      stillPassing: 1,
      knowledge: { products: 1, documents: [] },
      settings: ['Threshold for asking back: 0.2'],
    });
  });

  it('runs by itself once the knowledge has changed and is quiet, once', async () => {
    await add('Returns', 'How long can I return an item?', { facts: ['30 days'] });
    const later = (minutes: number) => ({ ...test.ctx, now: () => new Date(Date.now() + minutes * 60_000) });
    await run();
    await saveTestSchedule(test.ctx, { storeId, afterChange: true });
    expect(await runDueScenarios(later(5))).toBe(0);
    await test.ctx.db.product.update({
      where: { storeId_id: { storeId, id: lamp } },
      data: { priceCents: 6490, contentHash: 'changed' },
    });
    expect(await runDueScenarios(later(0))).toBe(0);
    expect(await runDueScenarios(later(5))).toBe(1);
    const { active } = await readBench(test.ctx, storeId);
    expect(active).toMatchObject({ trigger: 'knowledge', status: 'queued' });
    await cancelRun(test.ctx, { storeId, runId: active?.id ?? '' });
    expect(await runDueScenarios(later(5))).toBe(0);
  });
});

describe('tests', () => {
  it('can be brought back after they were deleted, with their results', async () => {
    const id = await add('Returns', 'How long can I return an item?', { facts: ['30 days'] });
    await run();
    expect(await deleteScenarios(test.ctx, { storeId, scenarioIds: [id] })).toBe(1);
    expect((await listScenarios(test.ctx, { storeId })).total).toBe(0);
    await expect(startRun(test.ctx, { storeId })).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await restoreScenarios(test.ctx, { storeId, scenarioIds: [id] })).toBe(1);
    expect((await listScenarios(test.ctx, { storeId })).items[0]?.last).toMatchObject({ passed: true });
  });

  it('belong to their store', async () => {
    const id = await add('Returns', 'How long?', {});
    const other = await createStore(test.ctx, {
      name: 'Moss',
      currency: 'EUR',
      locale: 'en',
      timeZone: 'UTC',
    });
    const foreign = { storeId: other.storeId, scenarioIds: [id] };
    expect(await deleteScenarios(test.ctx, foreign)).toBe(0);
    await expect(readScenario(test.ctx, { storeId: other.storeId, scenarioId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
    const scenario = { title: 'Theirs', assistantId: store.assistantId, turns: [{ message: 'Hi' }] };
    await expect(
      createScenario(test.ctx, { storeId: other.storeId, scenario, origin: 'hand' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
