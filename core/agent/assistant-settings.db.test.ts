import { describe, expect, it } from 'vitest';
import { indexSource } from '@/core/knowledge/index-source';
import { importKnowledge } from '@/core/knowledge/sources/import-knowledge';
import { readAssistant } from '@/core/stores/settings/assistants/assistants.queries';
import { createAssistant, updateAssistant } from '@/core/stores/settings/assistants/manage-assistants';
import { setUpAgentWorld } from './testing/set-up-agent-world';

const world = setUpAgentWorld();

async function addFaq(fileName: string, question: string, answer: string): Promise<string> {
  const { storeId } = world.store;
  const bytes = new TextEncoder().encode(`question,answer\n${question},${answer}\n`);
  const { sourceId } = await importKnowledge(
    world.ctx,
    { storeId, bytes, fileName, type: 'faq' },
    { enqueueIndex: false },
  );
  await indexSource(world.ctx, storeId, sourceId ?? '');
  return sourceId ?? '';
}

async function configure(
  change: { doNotSay?: string[]; sourceIds?: string[] },
  assistantId = world.store.assistantId,
) {
  const { storeId } = world.store;
  const {
    id: _,
    widgetKey: __,
    isDefault: ___,
    ...settings
  } = await readAssistant(world.ctx, storeId, assistantId);
  await updateAssistant(world.ctx, { storeId, assistantId, settings: { ...settings, ...change } });
}

const setThresholds = (agentSettings: { clarifyBelow: number; handOffBelow: number }) =>
  world.ctx.db.store.update({ where: { id: world.store.storeId }, data: { agentSettings } });

describe('what an assistant must not say', () => {
  it('is kept out of what the built-in answerer quotes', async () => {
    await addFaq(
      'faq.csv',
      'How long can I return things?',
      'You can send things back within 30 days. It is cheap for you.',
    );
    expect((await world.ask('how long can I return things?')).answer).toContain('cheap');
    await configure({ doNotSay: ['cheap'] });
    const { answer } = await world.ask('how long can I return things?', { visitorId: 'another' });
    expect(answer).toContain('30 days');
    expect(answer).not.toContain('cheap');
  });

  it('is told to a model, asked to be put otherwise, and dropped when it insists', async () => {
    await configure({ doNotSay: ['cheap*', 'lifetime warranty'] });
    await world.connectModel();
    await setThresholds({ clarifyBelow: 0, handOffBelow: 0 });
    world.fake.setScript([
      { type: 'reply', text: 'Hello! Everything here is CHEAPER than elsewhere.' },
      {
        type: 'reply',
        text: 'Hello! We are glad that you are here. All of it has a life\u00adtime-warranty.',
      },
    ]);
    const { answer } = await world.ask('hello there, who are you?');
    expect(answer).toContain('We are glad that you are here.');
    expect(answer).not.toMatch(/cheap|warranty/i);
    const [first] = world.fake.requests;
    expect(JSON.stringify(first?.body)).toContain('lifetime warranty');
    const shown = world.events
      .flatMap((event) => (event.name === 'turn:delta' ? [event.data.text] : []))
      .join('');
    expect(shown).not.toMatch(/cheap|warranty/i);
  });

  it('is kept out of the words that replace a model’s answer', async () => {
    await configure({ doNotSay: ['guess'] });
    await world.connectModel();
    await setThresholds({ clarifyBelow: 0.99, handOffBelow: 0.98 });
    world.fake.setScript([{ type: 'reply', text: 'Our tents are good in the rain.' }]);
    const { answer, outcome } = await world.ask('which tent?');
    expect(outcome).toBe('clarified');
    expect(answer).toBe('Could you tell me a little more about what you need?');
  });
});

describe('assistants with knowledge of their own', () => {
  it('answer from the sources chosen for each, and from the catalog where that is one of them', async () => {
    const { ctx } = world;
    const { storeId } = world.store;
    const returns = await addFaq(
      'returns.csv',
      'How long can I return things?',
      'You can return things within 30 days.',
    );
    const wholesale = await addFaq(
      'trade.csv',
      'What is the minimum order for shops?',
      'Shops order for 500 euros or more.',
    );
    const catalog = await ctx.db.knowledgeSource.create({
      data: { storeId, type: 'catalog', title: 'Products' },
    });
    const other = await createAssistant(ctx, { storeId, name: 'Trade' });
    await configure({ sourceIds: [wholesale] }, other);
    await configure({ sourceIds: [returns, catalog.id] });
    expect(await readAssistant(ctx, storeId, other)).toMatchObject({ sourceIds: [wholesale] });
    expect((await world.ask('how long can I return things?')).answer).toContain('30 days');
    expect((await world.ask('what is the minimum order for shops?')).answer).not.toContain('500');
    await expect(configure({ sourceIds: ['01a1f85f-9f81-7ce5-9848-90706044648b'] })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
