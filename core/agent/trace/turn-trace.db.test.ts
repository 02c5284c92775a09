import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/core/shared/ids';
import type { FakeScript } from '@/e2e/fakes/llm/fake-llm-script';
import { setUpAgentWorld } from '../testing/set-up-agent-world';
import { getTurnTrace } from './get-turn-trace.queries';
import { inspectTurn } from './inspect-turn';
import { removeOldTraces } from './remove-old-traces.queries';

const world = setUpAgentWorld({ name: 'Fern' });

beforeEach(() => world.connectModel('gpt-4.1'));

async function askWith(script: FakeScript, text = 'Do you have a tent?') {
  world.fake.setScript(script);
  await world.ask(text);
  const turn = await world.ctx.db.turn.findFirstOrThrow({ where: { storeId: world.store.storeId } });
  const { trace } = await getTurnTrace(world.ctx, world.store.storeId, turn.id);
  if (!trace) throw new Error('no trace');
  return { turn, trace };
}

describe('the trace of a turn', () => {
  it('tells prompt, steps, tools, tokens and cost', async () => {
    const { turn, trace } = await askWith([
      {
        type: 'reply',
        toolCalls: [
          { name: 'search_products', input: { query: 'tent' } },
          { name: 'get_product', input: { product_id: 'nonsense' } },
        ],
        usage: { inputTokens: 1_000, outputTokens: 20, cachedTokens: 400 },
      },
      {
        type: 'reply',
        text: 'I am sorry, I found no tent.',
        usage: { inputTokens: 1_500, outputTokens: 10, cachedTokens: 1_000 },
      },
    ]);
    const [run] = trace.runs;
    expect(trace.runs).toHaveLength(1);
    expect(run).toMatchObject({ provider: 'openai', model: 'gpt-4.1', failure: null });
    expect(run?.system).toContain('Fern');
    expect(run?.messages.at(-1)).toEqual({ role: 'user', text: 'Do you have a tent?' });
    expect(run?.tools).toContain('search_products');
    expect(run?.steps.slice(0, 2)).toMatchObject([
      {
        finish: 'tool-calls',
        usage: { inputTokens: 1_000, cachedTokens: 400, outputTokens: 20 },
        tools: [
          { name: 'search_products', input: { query: 'tent' }, error: null },
          { name: 'get_product', output: null, error: expect.any(String) },
        ],
      },
      { text: expect.stringContaining('no tent'), finish: 'stop', tools: [] },
    ]);
    expect(trace.usage).toEqual({ inputTokens: 2_500, cachedTokens: 1_400, outputTokens: 30 });
    // 1,100 × $2 + 1,400 × $0.50 + 30 × $8, a million tokens each
    expect(trace.costMicros).toBe(2_200 + 700 + 240);
    expect(turn).toMatchObject({ inputTokens: 2_500, cachedTokens: 1_400, costMicros: 3_140n });
    expect(trace.latencyMs).toBeGreaterThan(0);
    expect(trace.confidence.outcome).toEqual(expect.any(String));
  });

  it('tells of a provider that failed, and what its attempts cost', async () => {
    const { trace } = await askWith([
      { type: 'reply', toolCalls: [{ name: 'search_products', input: { query: 'tent' } }] },
      { type: 'fail', status: 401 },
    ]);
    expect(trace.runs[0]).toMatchObject({ provider: 'openai', failure: expect.stringContaining('key') });
    expect(trace.runs[1]).toMatchObject({ provider: 'builtin', failure: null });
    expect(trace.usage.inputTokens).toBe(10);
  });

  it('tells what was asked and answered, and when each step began', async () => {
    const text = 'My card is 4111 1111 1111 1111. Do you have a tent? This is great!';
    const { turn, trace } = await askWith(
      [
        { type: 'reply', toolCalls: [{ name: 'search_products', input: { query: 'tent' } }] },
        { type: 'reply', text: 'I am sorry, I found no tent.' },
      ],
      text,
    );
    expect(await getTurnTrace(world.ctx, world.store.storeId, turn.id)).toMatchObject({
      channel: 'web-widget',
      attempts: 1,
      provider: 'openai',
      fellBackFrom: null,
      question: { text: expect.stringContaining('[card number removed]'), masked: true, language: 'en' },
      answer: { text: expect.stringContaining('no tent'), outcome: expect.any(String), citations: [] },
    });
    const [first, second] = trace.runs[0]?.steps ?? [];
    expect(first?.atMs).toBeGreaterThanOrEqual(0);
    expect(second?.atMs).toBeGreaterThanOrEqual((first?.atMs ?? 0) + (first?.latencyMs ?? 0) - 1);
  });

  it('tells by which threshold it was judged, and why the team was called in', async () => {
    const { trace } = await askWith([], 'Can I talk to a person?');
    expect(trace).toMatchObject({
      handOff: 'asked',
      confidence: { outcome: 'handed_off', thresholds: { clarifyBelow: 0.35, handOffBelow: 0.2 } },
      reviewMs: expect.any(Number),
    });
    expect(trace.runs[0]?.steps[0]?.tools[0]).toMatchObject({ name: 'request_human' });
  });

  it('is for members who may see orders and prompts, at its own address', async () => {
    const { turn } = await askWith([{ type: 'reply', text: 'We have none, sorry.' }]);
    const at = { storeId: world.store.storeId, conversationId: turn.conversationId, turnId: turn.id };
    const member = async (role: 'viewer' | 'agent') => {
      const email = `${newId()}@fern.example`;
      const user = await world.ctx.db.user.create({ data: { email, name: role, passwordHash: 'x' } });
      await world.ctx.db.membership.create({ data: { storeId: world.store.storeId, userId: user.id, role } });
      return user.id;
    };
    const agent = await member('agent');
    expect((await inspectTurn(world.ctx, { ...at, userId: agent })).trace).not.toBeNull();
    await expect(inspectTurn(world.ctx, { ...at, userId: await member('viewer') })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(inspectTurn(world.ctx, { ...at, userId: newId() })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      inspectTurn(world.ctx, { ...at, userId: agent, conversationId: newId() }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is for the store alone, and goes after 90 days', async () => {
    const { turn } = await askWith([{ type: 'reply', text: 'We have none, sorry.' }]);
    await expect(getTurnTrace(world.ctx, newId(), turn.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getTurnTrace(world.ctx, world.store.storeId, 'x')).rejects.toMatchObject({
      code: 'not_found',
    });
    const inDays = (days: number) => ({ ...world.ctx, now: () => new Date(Date.now() + days * 86_400_000) });
    await removeOldTraces(inDays(89));
    expect((await getTurnTrace(world.ctx, world.store.storeId, turn.id)).trace).not.toBeNull();
    expect(await removeOldTraces(inDays(91))).toBeGreaterThan(0);
    expect(await getTurnTrace(world.ctx, world.store.storeId, turn.id)).toMatchObject({
      status: 'done',
      trace: null,
    });
  });
});
