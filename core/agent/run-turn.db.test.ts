import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { receiveMessage } from '@/core/conversations/receive-message';
import { indexCatalog } from '@/core/knowledge/index-catalog';
import type { FakeScript } from '@/e2e/fakes/llm/fake-llm-script';
import { cancelTurn } from './cancel-turn';
import { providerCooldown } from './provider/provider-cooldown';
import { recoverTurns } from './recover-turns';
import { setUpAgentWorld } from './testing/set-up-agent-world';

const world = setUpAgentWorld();

async function useModel(script: FakeScript): Promise<void> {
  world.fake.setScript(script);
  await world.connectModel();
}

async function addProduct(title: string, priceCents: number): Promise<string> {
  const product = await world.ctx.db.product.create({
    data: {
      storeId: world.store.storeId,
      externalId: randomUUID(),
      title,
      description: `${title} keeps two people dry.`,
      priceCents,
      currency: 'EUR',
      contentHash: randomUUID(),
    },
  });
  await indexCatalog(world.ctx, world.store.storeId);
  return product.id;
}

const question = (text: string, conversationId?: string) => world.ask(text, { conversationId });

const eventsOf = (conversationId: string) =>
  world.ctx.db.conversationEvent.findMany({ where: { storeId: world.store.storeId, conversationId } });

describe('a turn with a model', () => {
  it('runs the tools that the model asks for, and turns references into cards', async () => {
    const id = await addProduct('Alpine Tent', 19900);
    await useModel((_request, index) =>
      index % 2 === 0
        ? { type: 'reply', toolCalls: [{ name: 'search_products', input: { query: 'tent for two' } }] }
        : {
            type: 'reply',
            text: 'Take the Alpine Tent [P1], it is €199.00.',
            usage: { inputTokens: 50, outputTokens: 9 },
          },
    );
    const answer = await question('a tent for two?');
    expect(answer).toMatchObject({
      answer: 'Take the Alpine Tent, it is €199.00.',
      products: [{ id, title: 'Alpine Tent', price: '€199.00' }],
      status: 'agent',
      usage: { provider: 'openai' },
    });
    expect(answer.usage.output_tokens).toBeGreaterThan(0);
    const calls = await world.ctx.db.toolCall.findMany({ where: { storeId: world.store.storeId } });
    expect(calls.map(({ name, error }) => [name, error])).toEqual([['search_products', null]]);
    expect(world.fake.requests.flatMap((request) => request.violations)).toEqual([]);
    const shown = world.events.flatMap((event) => (event.name === 'turn:delta' ? [event.data] : []));
    expect(shown.map(({ text }) => text).join('')).toBe(answer.answer);
    expect(shown.map(({ offset }) => offset)).toEqual(
      shown.map(
        (_, i) =>
          shown
            .slice(0, i)
            .map((d) => d.text)
            .join('').length,
      ),
    );
  });

  it('tells the model what is wrong with a call, and goes on', async () => {
    await useModel((_request, index) =>
      index % 2 === 0
        ? {
            type: 'reply',
            toolCalls: [
              { name: 'refund_everything', input: {} },
              { name: 'get_product', input: { product_id: 'no such id' } },
              { name: 'search_products', rawInput: '{"query": ' },
            ],
          }
        : { type: 'reply', text: 'Sorry, I found nothing.' },
    );
    const answer = await question('anything?');
    expect(answer.answer).toBe('Sorry, I found nothing.');
    const calls = await world.ctx.db.toolCall.findMany({ where: { storeId: world.store.storeId } });
    expect(calls).toHaveLength(3);
    expect(calls.every((call) => call.error !== null)).toBe(true);
  });

  it('hands over, and then leaves the conversation to people', async () => {
    await useModel((_request, index) =>
      index % 2 === 0
        ? { type: 'reply', toolCalls: [{ name: 'request_human', input: { reason: 'asked for a person' } }] }
        : { type: 'reply', text: 'A teammate will write here.' },
    );
    const first = await question('let me talk to somebody');
    expect(first).toMatchObject({ status: 'waiting', outcome: 'handed_off' });
    const second = await question('hello?', first.conversation_id);
    expect(second).toMatchObject({ answer: '', status: 'waiting' });
    expect(await eventsOf(first.conversation_id)).toMatchObject([{ type: 'handed_off' }]);
  });

  it('falls back to the built-in answerer when the provider stays down, and says so in the log', async () => {
    await addProduct('Alpine Tent', 19900);
    await useModel(() => ({ type: 'fail', status: 401 }));
    const answer = await question('do you have a tent?');
    expect(answer.usage.provider).toBe('builtin');
    expect(answer.answer).toContain('Alpine Tent');
    const log = await eventsOf(answer.conversation_id);
    expect(log.map(({ type }) => type)).toEqual(['provider_fell_back']);
    const turn = await world.ctx.db.turn.findFirstOrThrow({ where: { storeId: world.store.storeId } });
    expect(turn).toMatchObject({ provider: 'builtin', fellBackFrom: 'openai', status: 'done' });

    const requests = world.fake.requests.length;
    await question('and a mug?', answer.conversation_id);
    expect(world.fake.requests.length, 'the provider is left alone for a while').toBe(requests);
    expect(providerCooldown.isResting(world.store.storeId, 'openai', Date.now())).toBe(true);
  });

  it('voids what a broken stream had shown', async () => {
    await addProduct('Alpine Tent', 19900);
    await useModel((_request, index) =>
      index === 0
        ? {
            type: 'reply',
            text: 'The tent is free of charge today',
            pieceLength: 4,
            break: { afterPieces: 5, how: 'cut' },
          }
        : { type: 'reply', text: 'The tent keeps two people dry.' },
    );
    const answer = await question('tent?');
    expect(answer.answer).toBe('The tent keeps two people dry.');
    expect(world.events.some((event) => event.name === 'turn:reset')).toBe(true);
    expect((await eventsOf(answer.conversation_id)).map(({ type }) => type)).toEqual(['provider_retried']);
  });

  it('keeps what was said when the shopper stops the answer', async () => {
    await useModel(() => ({
      type: 'reply',
      text: 'one two three four five six seven eight',
      pieceLength: 4,
      pauseMs: 100,
    }));
    const received = await receiveMessage(world.ctx, {
      storeId: world.store.storeId,
      assistantId: world.store.assistantId,
      channel: 'web-widget',
      contactExternalId: 'visitor-who-stops',
      text: 'count',
    });
    if (!received.turn) throw new Error('no turn');
    const running = world.ctx.startTurn(received.turn);
    await expect
      .poll(() => world.events.filter((event) => event.name === 'turn:delta').length)
      .toBeGreaterThan(1);
    await cancelTurn(world.ctx, { storeId: world.store.storeId, conversationId: received.conversationId });
    await running;
    const turn = await world.ctx.db.turn.findFirstOrThrow({ where: { storeId: world.store.storeId } });
    expect(turn.status).toBe('cancelled');
    const [, answer] = await world.ctx.db.message.findMany({
      where: { storeId: world.store.storeId },
      orderBy: { seq: 'asc' },
    });
    expect(answer?.text).toMatch(/^one.*…$/);
  });
});

describe('a turn whose process died', () => {
  it('is found by its heartbeat and answered once', async () => {
    const received = await receiveMessage(world.ctx, {
      storeId: world.store.storeId,
      assistantId: world.store.assistantId,
      channel: 'web-widget',
      contactExternalId: 'visitor-left-alone',
      text: 'Hello!',
    });
    expect(await recoverTurns(world.ctx)).toBe(0);
    await world.ctx.sql.query(
      `UPDATE turns SET heartbeat_at = now() - interval '1 minute' WHERE store_id = $1`,
      [world.store.storeId],
    );
    const taken = await Promise.all([recoverTurns(world.ctx), recoverTurns(world.ctx)]);
    expect(taken.toSorted()).toEqual([0, 1]);
    const messages = await world.ctx.db.message.findMany({
      where: { storeId: world.store.storeId },
      orderBy: { seq: 'asc' },
    });
    expect(messages.map(({ role }) => role)).toEqual(['contact', 'agent']);
    expect((await eventsOf(received.conversationId)).map(({ type }) => type)).toEqual(['turn_recovered']);
  });

  it('is given up after three attempts', async () => {
    await receiveMessage(world.ctx, {
      storeId: world.store.storeId,
      assistantId: world.store.assistantId,
      channel: 'web-widget',
      contactExternalId: 'visitor-of-bad-luck',
      text: 'Hello!',
    });
    await world.ctx.sql.query(
      `UPDATE turns SET heartbeat_at = now() - interval '1 minute', attempts = 3 WHERE store_id = $1`,
      [world.store.storeId],
    );
    expect(await recoverTurns(world.ctx)).toBe(1);
    const turn = await world.ctx.db.turn.findFirstOrThrow({ where: { storeId: world.store.storeId } });
    expect(turn.status).toBe('failed');
  });
});

describe('what is stored of a turn', () => {
  it('stands texts that Postgres refuses: the character 0 and halves of emoji', async () => {
    await useModel((_request, index) =>
      index % 2 === 0
        ? {
            type: 'reply',
            toolCalls: [
              { name: 'search_products', input: { query: `\0${'x'.repeat(20)}${'🏕'.slice(0, 1)}` } },
              { name: 'request_human', input: { reason: 'a\0b', summary: `cut ${'🏕'.slice(0, 1)}` } },
            ],
          }
        : { type: 'reply', text: 'Some\0body will write here.' },
    );
    const answer = await question(`\0please`);
    expect(answer).toMatchObject({ answer: 'Somebody will write here.', outcome: 'handed_off' });
    const turn = await world.ctx.db.turn.findFirstOrThrow({ where: { storeId: world.store.storeId } });
    expect(turn.status).toBe('done');
  });
});
