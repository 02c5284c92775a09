import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { indexCatalog } from '@/core/knowledge/index-catalog';
import { indexSource } from '@/core/knowledge/index-source';
import { importKnowledge } from '@/core/knowledge/sources/import-knowledge';
import type { FakeStep } from '@/e2e/fakes/llm/fake-llm-script';
import { setUpAgentWorld } from './testing/set-up-agent-world';

const world = setUpAgentWorld();

beforeEach(async () => {
  await world.ctx.db.product.create({
    data: {
      storeId: world.store.storeId,
      externalId: randomUUID(),
      title: 'Alpine Tent',
      description: 'Alpine Tent keeps two people dry.',
      priceCents: 19900,
      currency: 'EUR',
      contentHash: randomUUID(),
    },
  });
  await indexCatalog(world.ctx, world.store.storeId);
  await world.connectModel();
});

/** A model that looks up tents and then says these texts, one a request. */
function useAnswers(...texts: string[]): void {
  const steps: FakeStep[] = texts.map((text) => ({ type: 'reply', text, pieceLength: 3 }));
  const search = { name: 'search_products', input: { query: 'tent' } };
  world.fake.setScript([{ type: 'reply', toolCalls: [search] }, ...steps]);
}

const question = (text: string, conversationId?: string) => world.ask(text, { conversationId });

/** Everything that a watching shopper has ever seen, and what stood at the end. */
function shown(): { ever: string[]; last: string } {
  const ever: string[] = [];
  let last = '';
  for (const event of world.events) {
    if (event.name === 'turn:reset') last = '';
    if (event.name === 'turn:delta') last += event.data.text;
    ever.push(last);
  }
  return { ever, last };
}

async function logOf(conversationId: string) {
  const log = await world.ctx.db.conversationEvent.findMany({
    where: { storeId: world.store.storeId, conversationId },
    orderBy: { createdAt: 'asc' },
  });
  return log.map(({ type, data }) => ({ type, data }));
}

describe('a model that states what no tool has returned', () => {
  it('is asked once to write anew, and its second answer is shown', async () => {
    useAnswers('Good news! The Alpine Tent costs only €149.00 today.', 'The Alpine Tent [P1] costs €199.00.');
    const answer = await question('what is the tent?');
    expect(answer).toMatchObject({
      answer: 'The Alpine Tent costs €199.00.',
      usage: { provider: 'openai' },
      products: [{ title: 'Alpine Tent' }],
    });
    expect(shown().last).toBe(answer.answer);
    expect(shown().ever.filter((text) => text.includes('149'))).toEqual([]);
    expect(await logOf(answer.conversation_id)).toEqual([
      { type: 'answer_held_back', data: { facts: ['price “€149.00”'], action: 'asked_again' } },
    ]);
    const asked = JSON.stringify(world.fake.requests.at(-1)?.body);
    expect(asked).toContain('€149.00');
    expect(asked).not.toContain('"tools":[{');
    expect(world.fake.requests.flatMap((request) => request.violations)).toEqual([]);
    const turn = await world.ctx.db.turn.findFirstOrThrow({ where: { storeId: world.store.storeId } });
    expect(turn.trace).toMatchObject({
      guard: [{ check: 'facts', action: 'asked_again', facts: [{ kind: 'price', text: '€149.00' }] }],
    });
  });

  it('loses the sentence when it insists', async () => {
    useAnswers(
      'The tent is €149.00.',
      'The Alpine Tent [P1] keeps two people dry. Use code TENT50 for 50% off. It costs €199.00.',
    );
    const answer = await question('what is the tent?');
    expect(answer.answer).toBe('The Alpine Tent keeps two people dry. It costs €199.00.');
    expect(shown().last).toBe(answer.answer);
    expect(shown().ever.filter((text) => /TENT50|50%|149/.test(text))).toEqual([]);
    expect(await logOf(answer.conversation_id)).toMatchObject([
      { type: 'answer_held_back', data: { action: 'dropped' } },
    ]);
  });

  it('is replaced by the built-in answerer when nothing useful is left', async () => {
    useAnswers('The tent is €149.00.', 'Sure! It is yours for forty-nine euros.');
    const answer = await question('do you have a tent?');
    expect(answer.usage.provider).toBe('builtin');
    expect(answer.answer).toContain('€199.00');
    expect(shown().last).toBe(answer.answer);
    expect((await logOf(answer.conversation_id)).map(({ type }) => type).toSorted()).toEqual([
      'answer_held_back',
      'provider_fell_back',
    ]);
  });

  it('may name the shopper’s limit, but not as a price', async () => {
    useAnswers('Nothing costs up to €50.00. The Alpine Tent [P1] is €199.00.');
    expect((await question('a tent for 50 € please')).answer).toBe(
      'Nothing costs up to €50.00. The Alpine Tent is €199.00.',
    );
    useAnswers('Yes, it is €50.00 as you say.', 'I only know that it costs €199.00 here.');
    expect((await question('a tent for 50 € please')).answer).toBe('I only know that it costs €199.00 here.');
  });

  it('is not held back where all is true, and streams it', async () => {
    useAnswers('I looked around for you. The Alpine Tent [P1] is 199 € and keeps two people dry.');
    const answer = await question('which tent?');
    expect(answer.answer).toContain('199 €');
    expect(world.events.some(({ name }) => name === 'turn:reset')).toBe(false);
    expect(world.events.filter(({ name }) => name === 'turn:delta').length).toBeGreaterThan(10);
  });
});

describe('an answer that is none of the store’s business', () => {
  it('is replaced by the store’s decline', async () => {
    useAnswers('Sure!\n```python\ndef sort(xs):\n    return sorted(xs)\n```');
    const answer = await question('write a python script that sorts');
    expect(answer).toMatchObject({ outcome: 'declined', usage: { provider: 'openai' } });
    expect(answer.answer).toContain('I only know about Fern & Oak');
    expect(shown().last).toBe(answer.answer);
  });
});

describe('a citation', () => {
  it('goes when its passage says something else, and the sentence stays', async () => {
    const { storeId } = world.store;
    const faq =
      'question,answer\nHow long can I return things?,You can send things back within 30 days. The label is free.\n';
    const bytes = new TextEncoder().encode(faq);
    const { sourceId } = await importKnowledge(
      world.ctx,
      { storeId, bytes, fileName: 'faq.csv', type: 'faq' },
      { enqueueIndex: false },
    );
    await indexSource(world.ctx, storeId, sourceId ?? '');
    const search = { name: 'search_knowledge', input: { query: 'how long can I return things?' } };
    world.fake.setScript([
      { type: 'reply', toolCalls: [search] },
      {
        type: 'reply',
        text: 'You have 30 days to send it back [S1]. Our engineers love kites and rockets [S1].',
      },
    ]);
    const answer = await question('how long can I return it?');
    expect(answer.answer).toBe('You have 30 days to send it back [1]. Our engineers love kites and rockets.');
    expect(answer.citations).toHaveLength(1);
    expect(shown().last).toBe(answer.answer);
    const turn = await world.ctx.db.turn.findFirstOrThrow({ where: { storeId } });
    expect(turn.trace).toMatchObject({ guard: [{ check: 'citation', action: 'removed' }] });
  });
});

describe('an answer that is not sure enough for the store', () => {
  const setThresholds = (agentSettings: object) =>
    world.ctx.db.store.update({ where: { id: world.store.storeId }, data: { agentSettings } });

  it('becomes a question, and after that a hand-off', async () => {
    await setThresholds({ clarifyBelow: 0.99, handOffBelow: 0.98 });
    useAnswers('The Alpine Tent [P1] is €199.00.');
    const first = await question('which tent?');
    expect(first).toMatchObject({ outcome: 'clarified', status: 'agent' });
    expect(first.answer).toContain('I don’t want to guess');
    expect(shown().last).toBe(first.answer);

    useAnswers('The Alpine Tent [P1] is €199.00.');
    const second = await question('one for two people in the rain', first.conversation_id);
    expect(second).toMatchObject({ outcome: 'handed_off', status: 'waiting' });
    expect((await logOf(first.conversation_id)).map(({ type }) => type)).toEqual(['handed_off']);
  });

  it('is given when the store asks for less', async () => {
    await setThresholds({ clarifyBelow: 0, handOffBelow: 0 });
    useAnswers('The Alpine Tent [P1] is €199.00.');
    const answer = await question('which tent?');
    expect(answer).toMatchObject({ answer: 'The Alpine Tent is €199.00.', outcome: 'answered' });
    const turn = await world.ctx.db.turn.findFirstOrThrow({ where: { storeId: world.store.storeId } });
    expect(turn.trace).toMatchObject({
      confidence: { value: answer.confidence, parts: { usedTools: true, droppedSentences: 0 } },
    });
  });
});
