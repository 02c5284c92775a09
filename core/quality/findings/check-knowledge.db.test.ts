import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { indexSource } from '@/core/knowledge/index-source';
import { makeStore, miniLm } from '@/core/knowledge/retrieval-store.fixture';
import { createSource } from '@/core/knowledge/sources/create-source';
import { pauseSource } from '@/core/knowledge/sources/manage-source';
import { updateSource } from '@/core/knowledge/sources/update-source';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { checkKnowledge } from './check-knowledge';
import { dismissFinding } from './dismiss-finding';
import { countOpenFindings } from './finding-rows.queries';
import { type FindingView, listFindings } from './list-findings';
import { removeDuplicate } from './remove-duplicate';
import { requestCheck, requestNightlyChecks } from './request-check';

let test: CoreTestContext;
let storeId: string;

beforeAll(async () => {
  test = await createCoreContext({ embedder: miniLm });
});
afterAll(() => test.close());
beforeEach(async () => {
  storeId = await makeStore(test.ctx);
  test.forget();
});

async function addPolicy(title: string, text: string): Promise<string> {
  const { id } = await createSource(test.ctx, storeId, { type: 'policy', title, text });
  await indexSource(test.ctx, storeId, id);
  return id;
}

async function addFaq(title: string, entries: [question: string, answer: string][]): Promise<string> {
  const { id } = await createSource(test.ctx, storeId, {
    type: 'faq',
    title,
    entries: entries.map(([question, answer]) => ({ question, answer, phrasings: [] })),
  });
  await indexSource(test.ctx, storeId, id);
  return id;
}

const check = (sourceId?: string) => checkKnowledge(test.ctx, storeId, sourceId ? { sourceId } : {});
const findings = async () => (await listFindings(test.ctx, storeId)).findings;
const marked = ({ left, right }: FindingView) =>
  [left, right].map(({ quote }) => quote.filter(({ differs }) => differs).map(({ text }) => text)).sort();

describe('checking the knowledge', () => {
  it('finds what contradicts each other, quotes it and marks what differs', async () => {
    await addPolicy(
      'Returns',
      'You can return unused items within 30 days of delivery.\n\nWe pay by bank transfer.',
    );
    await addFaq('FAQ', [
      ['How long do I have to send something back?', 'You have 14 days to return your order.'],
      ['Where are you?', 'In Leipzig.'],
    ]);
    const { passages, findings: count } = await check();
    expect({ passages, count }).toEqual({ passages: 3, count: 1 });
    const [found, ...others] = await findings();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: 'contradiction', dismissed: false });
    if (!found) throw new Error('nothing found');
    expect(found.explanation).toMatch(
      /^Returns: one says “(30|14) days”, the other “(30|14) days” \(how long\)\.$/,
    );
    expect(found.explanation).toContain(`“${marked(found)[1]}”`);
    expect(marked(found)).toEqual([['14 days'], ['30 days']]);
    // The sentence that says so, not all around it.
    const quotes = [found.left, found.right].map(({ quote }) => quote.map(({ text }) => text).join(''));
    expect(quotes.sort()).toEqual([
      'You can return unused items within 30 days of delivery.',
      'You have 14 days to return your order.',
    ]);
  });

  it('marks what denies', async () => {
    await addFaq('FAQ', [['Do you ship to Switzerland?', 'Yes, we ship to Switzerland.']]);
    await addPolicy('International', 'We do not ship to Switzerland.');
    await check();
    const [found] = await findings();
    expect(found?.explanation).toBe('Delivery: one says yes, the other says no.');
    expect(found && marked(found)).toEqual([[], ['not']]);
  });

  it('lets go of what is no longer so, after a change to one source alone', async () => {
    const policy = await addPolicy('Returns', 'You can return items within 30 days.');
    await addFaq('FAQ', [['How long can I return an item?', 'You can return items within 14 days.']]);
    await check();
    expect(await findings()).toHaveLength(1);
    await updateSource(test.ctx, storeId, policy, { text: 'You can return items within 14 days.' });
    await indexSource(test.ctx, storeId, policy);
    await check(policy);
    expect((await findings()).map(({ kind }) => kind)).toEqual(['duplicate']);
    await updateSource(test.ctx, storeId, policy, { text: 'You can return items within 60 days.' });
    await indexSource(test.ctx, storeId, policy);
    await check(policy);
    expect((await findings()).map(({ kind }) => kind)).toEqual(['contradiction']);
    expect((await findings())[0]?.explanation).toContain('60 days');
  });

  it('keeps findings of other sources when one is checked', async () => {
    await addPolicy('Returns', 'You can return items within 30 days.');
    await addPolicy('Sending back', 'You can return items within 14 days.');
    const other = await addPolicy('Warranty', 'All products have a warranty of 2 years.');
    await check();
    await check(other);
    expect(await findings()).toHaveLength(1);
  });

  it('keeps what was dismissed out of the count until a quote changes', async () => {
    const policy = await addPolicy('Returns', 'You can return items within 30 days.');
    await addPolicy('Sending back', 'You can return items within 14 days.');
    await check();
    const [found] = await findings();
    const findingId = found?.id ?? '';
    await dismissFinding(test.ctx, { storeId, findingId, dismissed: true });
    expect(await countOpenFindings(test.ctx, storeId)).toBe(0);
    await check();
    expect((await findings())[0]).toMatchObject({ id: findingId, dismissed: true });

    await dismissFinding(test.ctx, { storeId, findingId, dismissed: false });
    expect(await countOpenFindings(test.ctx, storeId)).toBe(1);
    await dismissFinding(test.ctx, { storeId, findingId, dismissed: true });
    await updateSource(test.ctx, storeId, policy, { text: 'You can return items within 45 days.' });
    await indexSource(test.ctx, storeId, policy);
    await check();
    expect((await findings())[0]).toMatchObject({ dismissed: false });
  });

  it('finds copies and deletes the one that is chosen, an entry or its whole source', async () => {
    const text =
      'We only use organic cotton and recycled polyester, certified by GOTS and GRS, from mills in Portugal.';
    await addPolicy('Materials', text);
    await addPolicy('What our clothes are made of', text);
    const faq = await addFaq('FAQ', [
      ['How long does delivery take?', 'Delivery takes 2 to 4 working days.'],
      ['When will my order arrive?', 'Your order arrives within 2 to 4 working days.'],
    ]);
    await check();
    const found = await findings();
    expect(found.map(({ kind, left }) => [kind, left.removal]).sort()).toEqual([
      ['duplicate', 'entry'],
      ['duplicate', 'source'],
    ]);
    for (const { id } of found) await removeDuplicate(test.ctx, { storeId, findingId: id, side: 'right' });
    expect(await findings()).toEqual([]);
    expect(await test.ctx.db.knowledgeSource.count({ where: { storeId } })).toBe(2);
    expect(await test.ctx.db.knowledgeDocument.count({ where: { storeId, sourceId: faq } })).toBe(1);
  });

  it('takes a paragraph that many pages share for no copy', async () => {
    const footer =
      'Write to us at any time, we are happy to help you with sizes, colours and the care of your clothes.';
    const long = (about: string) =>
      `## ${about}\n\n${`${about} is what this page is about, at some length and with many details. `.repeat(8)}\n\n## Contact\n\n${footer}`;
    await addPolicy('Linen', long('Linen'));
    await addPolicy('Wool', long('Wool'));
    await check();
    expect(await findings()).toEqual([]);
  });

  it('leaves out paused sources, and sees nothing of other stores', async () => {
    const policy = await addPolicy('Returns', 'You can return items within 30 days.');
    await addPolicy('Sending back', 'You can return items within 14 days.');
    await check();
    await pauseSource(test.ctx, storeId, policy, true);
    expect(await findings()).toEqual([]);
    await check();
    await pauseSource(test.ctx, storeId, policy, false);
    expect(test.enqueued.at(-1)).toMatchObject({
      name: 'findings-check',
      payload: { storeId, sourceId: policy },
    });
    await check(policy);
    const [found] = await findings();
    const other = await makeStore(test.ctx);
    expect((await listFindings(test.ctx, other)).findings).toEqual([]);
    await expect(
      dismissFinding(test.ctx, { storeId: other, findingId: found?.id ?? '', dismissed: true }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      removeDuplicate(test.ctx, { storeId: other, findingId: found?.id ?? '', side: 'left' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('when it is checked', () => {
  it('is after indexing, on demand and every night', async () => {
    const policy = await addPolicy('Returns', 'You can return items within 30 days.');
    const jobs = () =>
      test.enqueued.filter(({ name }) => name === 'findings-check').map(({ payload }) => payload);
    expect(jobs()).toEqual([{ storeId, sourceId: policy }]);
    test.forget();
    await requestCheck(test.ctx, storeId);
    expect((await listFindings(test.ctx, storeId)).check).toMatchObject({ status: 'queued' });
    await requestNightlyChecks(test.ctx);
    expect(jobs().filter((payload) => 'storeId' in payload && payload.storeId === storeId)).toEqual([
      { storeId },
      { storeId },
    ]);
    await check();
    const { check: state } = await listFindings(test.ctx, storeId);
    expect(state).toMatchObject({ status: 'done', done: 1, total: 1, failure: null });
    expect(state.finishedAt).not.toBeNull();
  });

  it('says when it broke off', async () => {
    await addPolicy('Returns', 'You can return items within 30 days.');
    const broken = { ...test.ctx, sql: undefined } as unknown as typeof test.ctx;
    await expect(
      checkKnowledge({ ...broken, db: test.ctx.db, events: test.ctx.events, now: test.ctx.now }, storeId),
    ).rejects.toThrow();
    expect((await listFindings(test.ctx, storeId)).check).toMatchObject({ status: 'failed' });
  });
});
