import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { createStore } from '@/core/stores/settings/create-store';
import { writeCredential } from '@/core/stores/settings/providers/provider-credentials.queries';
import type { FakeLlmRequest, FakeReply } from '@/e2e/fakes/llm/fake-llm-script';
import { startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';
import smallRetail from './data/small-retail.json' with { type: 'json' };
import { evaluateTau } from './tau';
import { tauDatabaseSchema, tauTasksSchema } from './tau2/tau2-shapes';

const { db, tasks } = z.object({ db: tauDatabaseSchema, tasks: tauTasksSchema }).parse(smallRetail);
let test: TestContext;
let fake: Awaited<ReturnType<typeof startFakeLlm>>;
let credentialOf: string;

beforeAll(async () => {
  test = await createTestContext();
  fake = await startFakeLlm({});
  const own = { name: 'Own', currency: 'USD', locale: 'en', timeZone: 'UTC' };
  credentialOf = (await createStore(test.ctx, own)).storeId;
  const credential = { encryptedKey: null, keyHint: null, baseUrl: `${fake.url}/v1`, model: 'test' };
  await writeCredential(test.ctx, credentialOf, 'openai', credential);
});
afterAll(async () => {
  await fake.close();
  await test.close();
});

/** Both sides by script: the shopper has no tools, the agent has. */
function script(says: string[], calls: (FakeReply | string)[]) {
  let spoken = 0;
  let called = 0;
  const reply = (text: string): FakeReply => ({ type: 'reply', text });
  fake.setScript((request: FakeLlmRequest) => {
    const isAgent = Array.isArray(request.body.tools);
    if (!isAgent) return reply(says[spoken++] ?? '###STOP###');
    const next = calls[called++] ?? 'All right.';
    return typeof next === 'string' ? reply(next) : next;
  });
}
const call = (name: string, input: object): FakeReply => ({ type: 'reply', toolCalls: [{ name, input }] });
const cancelTask = tasks.find(
  ({ evaluation_criteria }) => evaluation_criteria.actions[0]?.name === 'cancel_pending_order',
);
const args = cancelTask?.evaluation_criteria.actions[0]?.arguments as { order_id: string; reason: string };
const play = () =>
  evaluateTau(test.ctx, { db, tasks: cancelTask ? [cancelTask] : [], provider: 'openai', credentialOf });
const cancel = () => call('cancel_order', { order_number: args.order_id, reason: args.reason });

describe('a played task', () => {
  it('passes when the agent does what the shopper agrees to', async () => {
    script(
      ['Please cancel my order', 'yes'],
      [cancel(), 'One moment.', call('confirm_action', {}), 'There you are.'],
    );
    expect(await play()).toEqual({ provider: 'openai', tasks: 1, passed: 1, exchanges_mean: 2 });
    expect(fake.requests.flatMap(({ violations }) => violations)).toEqual([]);
  });

  it('fails when the shopper never agreed', async () => {
    script(['Please cancel my order', 'hm'], [cancel(), 'Ok.', call('confirm_action', {}), 'Done!']);
    expect(await play()).toMatchObject({ passed: 0 });
  });

  it('needs a key', async () => {
    const request = { db, tasks, provider: 'anthropic' as const, credentialOf };
    await expect(evaluateTau(test.ctx, request)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
