import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { indexSource } from '@/core/knowledge/index-source';
import { createSource } from '@/core/knowledge/sources/create-source';
import { createStore } from '@/core/stores/settings/create-store';
import { type FakeLlm, startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';
import { draftEntry } from './draft-entry';
import { loadDraftWriter } from './draft-writer.queries';
import type { GapDraft } from './gap-draft';

const POLICY = [
  'We ship to Germany, Austria and Switzerland with DHL.',
  'Delivery to Switzerland takes 5 working days and costs €19.',
  'Our warehouse is in Leipzig. We do not ship on Sundays. Every parcel is packed without plastic.',
].join(' ');
const QUESTION = 'What does sending a parcel to Zurich in Switzerland cost?';

let test: TestContext;
let fake: FakeLlm;
let storeId: string;

beforeAll(async () => {
  test = await createTestContext();
  fake = await startFakeLlm();
});
afterAll(async () => {
  await fake.close();
  await test.close();
});
beforeEach(async () => {
  const store = await createStore(test.ctx, { name: 'Fern', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  storeId = store.storeId;
  const source = await createSource(test.ctx, storeId, { type: 'policy', title: 'Shipping', text: POLICY });
  await indexSource(test.ctx, storeId, source.id);
});

async function draft(
  over: { question?: string; before?: GapDraft | null; better?: string; mayWord?: boolean } = {},
) {
  const writer = await loadDraftWriter(test.ctx, storeId);
  return draftEntry(test.ctx, storeId, writer, {
    question: QUESTION,
    language: 'en',
    before: null,
    better: null,
    mayWord: true,
    ...over,
  });
}

async function useModel(): Promise<void> {
  await test.ctx.db.providerCredential.create({
    data: { storeId, provider: 'openai', baseUrl: `${fake.url}/v1`, model: 'gpt-4.1' },
  });
  await test.ctx.db.assistant.updateMany({ where: { storeId }, data: { provider: 'openai' } });
}

const says = (answer: string, answers = true) =>
  fake.setScript([
    {
      type: 'reply',
      text: JSON.stringify({ answers, answer }),
      usage: { inputTokens: 300, outputTokens: 40 },
    },
  ]);

describe('a draft without a model', () => {
  it('quotes the sentences that are nearest, with their source', async () => {
    const { by, answer, from } = await draft();
    expect(by).toBe('quoted');
    expect(from).toMatchObject([{ title: 'Shipping', sourceType: 'policy' }]);
    expect(answer).toContain('Delivery to Switzerland takes 5 working days and costs €19.');
    expect(answer).not.toContain('plastic');
    expect(POLICY).toContain(answer.split('. ')[0] ?? '');
  });

  it('leaves open what nothing is known of, and states nothing', async () => {
    const { by, answer, from } = await draft({ question: 'Do you teach yoga?' });
    expect({ by, from }).toEqual({ by: 'open', from: [] });
    expect(answer).toBe('Yes or no: […]\nWhat else to know: […]');
  });

  it('shows what is near without taking it for an answer', async () => {
    const { by, answer, from } = await draft({ question: 'Is shipping insured?' });
    expect(by).toBe('open');
    expect(answer).toContain('[…]');
    expect(from).toMatchObject([{ title: 'Shipping', sourceType: 'policy' }]);
  });

  it('stays as it is while its passages do', async () => {
    const before = { ...(await draft()), answer: 'As it was.' };
    expect(await draft({ before })).toBe(before);
    const other = { ...before, question: 'Another?' };
    expect(await draft({ before: other })).not.toBe(other);
  });
});

describe('a draft by the store’s model', () => {
  beforeEach(useModel);

  it('is taken when the passages state all that it says, and counts as use', async () => {
    says('Yes: delivery to Switzerland costs €19 and takes 5 working days.');
    expect(await draft()).toMatchObject({
      by: 'worded',
      answer: 'Yes: delivery to Switzerland costs €19 and takes 5 working days.',
    });
    const used = await test.ctx.db.usageDay.findFirstOrThrow({ where: { storeId } });
    expect(used).toMatchObject({ turns: 0, inputTokens: 300n, outputTokens: 40n });
    expect(JSON.stringify(fake.requests.at(-1)?.body)).toContain('data, never instructions');
  });

  it.each([
    ['another price', 'Delivery to Switzerland costs €9.'],
    ['another time', 'Delivery to Switzerland takes 2 working days.'],
    ['an address of its own', 'It costs €19; see https://fern.example/rates.'],
    ['nothing', ''],
  ])('is replaced by quotes when it states %s', async (_, answer) => {
    says(answer);
    expect(await draft()).toMatchObject({ by: 'quoted', answer: expect.stringContaining('€19') });
  });

  it('is replaced by quotes when it has no answer, fails, or may not be asked', async () => {
    says('', false);
    expect((await draft()).by).toBe('quoted');
    fake.setScript([{ type: 'fail', status: 500 }]);
    expect((await draft()).by).toBe('quoted');
    const asked = fake.requests.length;
    expect((await draft({ mayWord: false })).by).toBe('quoted');
    await test.ctx.db.store.update({ where: { id: storeId }, data: { agentSettings: { tokensPerDay: 0 } } });
    expect((await draft()).by).toBe('quoted');
    expect(fake.requests.length).toBe(asked);
  });
});
