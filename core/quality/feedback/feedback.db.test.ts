import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appendMessage } from '@/core/conversations/append-message.queries';
import { receiveMessage } from '@/core/conversations/receive-message';
import { indexPendingDocuments } from '@/core/knowledge/indexing/documents/index-pending-documents';
import { miniLm } from '@/core/knowledge/retrieval-store.fixture';
import { createSource } from '@/core/knowledge/sources/create-source';
import { getSource } from '@/core/knowledge/sources/get-source.queries';
import { inTransaction } from '@/core/shared/in-transaction';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { addAnswerToFaq, proposeFaqEntry } from './answer-to-faq';
import { makeScenarioOfAnswer, proposeScenario } from './answer-to-scenario';
import { listConversationFeedback, listGivenFeedback } from './conversation-feedback.queries';
import type { AnswerId } from './feedback-rows.queries';
import { recordShopperFeedback } from './record-shopper-feedback';
import { recordTeamFeedback } from './record-team-feedback';
import { countShopperFeedback, listRatedAnswers } from './store-feedback.queries';

let test: CoreTestContext;
let store: CreatedStore;
let userId: string;
beforeAll(async () => {
  test = await createCoreContext({ embedder: miniLm });
  const user = { email: 'ada@shop.example', name: 'Ada', passwordHash: '-' };
  userId = (await test.ctx.db.user.create({ data: user })).id;
});
afterAll(() => test.close());
beforeEach(async () => {
  store = await createStore(test.ctx, { name: 'Fern & Oak', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  test.forget();
});

/** A conversation in which the agent has answered every message. */
async function talk(...questions: string[]): Promise<AnswerId> {
  const { storeId, assistantId } = store;
  const visitor = randomUUID();
  let conversationId: string | null = null;
  let messageId = '';
  for (const text of questions) {
    const received = await receiveMessage(test.ctx, {
      storeId,
      assistantId,
      channel: 'web-widget',
      contactExternalId: visitor,
      text,
      conversationId,
    });
    conversationId = received.conversationId;
    const { id } = await test.ctx.db.turn.findFirstOrThrow({
      where: { storeId, messageId: received.message.id },
    });
    const answer = { role: 'agent', text: 'I do not know.', outcome: 'unsure', turnId: id } as const;
    messageId = (
      await inTransaction(test.ctx.sql, (client) =>
        appendMessage(client, storeId, received.conversationId, answer),
      )
    ).id;
  }
  return { storeId, conversationId: conversationId ?? '', messageId };
}
const better = (answer: AnswerId, text: string) =>
  recordTeamFeedback(test.ctx, answer, userId, { helpful: false, better: text });
const entriesOf = async (sourceId: string) => (await getSource(test.ctx, store.storeId, sourceId)).entries;

describe('what is thought of an answer', () => {
  it('is kept once for the shopper and once for the team', async () => {
    const answer = await talk('Do you gift-wrap?');
    await recordShopperFeedback(test.ctx, answer, { helpful: true, reason: null, comment: null });
    await recordShopperFeedback(test.ctx, answer, {
      helpful: false,
      reason: 'incomplete',
      comment: 'My password is hunter2secret',
    });
    await recordTeamFeedback(test.ctx, answer, userId, { helpful: false, better: null });
    await better(answer, '  Yes, for €3. Card 4111 1111 1111 1111  ');
    const masked = { helpful: false, reason: 'incomplete', comment: 'My password is [password removed]' };
    expect(await listConversationFeedback(test.ctx.sql, answer)).toEqual([
      {
        messageId: answer.messageId,
        shopper: { ...masked, at: expect.any(String) },
        team: {
          helpful: false,
          better: 'Yes, for €3. Card [card number removed]',
          by: 'Ada',
          at: expect.any(String),
        },
      },
    ]);
    expect(await listGivenFeedback(test.ctx.sql, answer)).toEqual([
      { messageId: answer.messageId, ...masked },
    ]);
    expect(test.published.filter(({ name }) => name === 'feedback:changed')).toHaveLength(4);
  });

  it('is taken back by each for themselves', async () => {
    const answer = await talk('Do you gift-wrap?');
    await recordShopperFeedback(test.ctx, answer, { helpful: false, reason: null, comment: null });
    await better(answer, 'Yes.');
    await recordTeamFeedback(test.ctx, answer, userId, { helpful: null, better: null });
    expect(await listConversationFeedback(test.ctx.sql, answer)).toMatchObject([
      { shopper: { helpful: false }, team: null },
    ]);
    await recordShopperFeedback(test.ctx, answer, null);
    expect(await listConversationFeedback(test.ctx.sql, answer)).toEqual([]);
  });

  it('is for answers of the agent, and of the own store', async () => {
    const answer = await talk('Do you gift-wrap?');
    const { storeId, conversationId } = answer;
    const question = await test.ctx.db.message.findFirstOrThrow({ where: { conversationId, seq: 1 } });
    const other = await createStore(test.ctx, { name: 'Other' });
    const opinion = { helpful: true, better: null };
    for (const wrong of [
      { ...answer, messageId: question.id },
      { ...answer, storeId: other.storeId },
      { ...answer, conversationId: randomUUID() },
      { storeId, conversationId, messageId: 'nonsense' },
    ]) {
      await expect(recordTeamFeedback(test.ctx, wrong, userId, opinion)).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    await expect(
      recordTeamFeedback(test.ctx, answer, userId, { helpful: true, better: 'x'.repeat(4001) }),
    ).rejects.toMatchObject({ issues: [expect.objectContaining({ path: ['better'] })] });
    await better(answer, 'Yes.');
    expect(await listConversationFeedback(test.ctx.sql, { ...answer, storeId: other.storeId })).toEqual([]);
  });
});

describe('the ratings of a store', () => {
  it('are counted and listed, the last opinion first', async () => {
    const one = await talk('Do you gift-wrap?');
    const two = await talk('Do you repair tents?');
    const three = await talk('Is it vegan?');
    const rate = (answer: AnswerId, helpful: boolean, reason: 'wrong' | 'incomplete' | null = null) =>
      recordShopperFeedback(test.ctx, answer, { helpful, reason, comment: null });
    await rate(one, false, 'wrong');
    await rate(two, true);
    await rate(three, true);
    await better(three, 'Mostly.');
    const { storeId } = store;
    const { sql } = test.ctx;
    expect(await countShopperFeedback(sql, storeId, new Date(0))).toEqual({
      helpful: 2,
      notHelpful: 1,
      reasons: [{ reason: 'wrong', count: 1 }],
    });
    expect(await countShopperFeedback(sql, storeId, new Date(Date.now() + 1000))).toMatchObject({
      helpful: 0,
      notHelpful: 0,
    });
    const list = (kind: 'wanting' | 'helpful', page = 1) =>
      listRatedAnswers(sql, storeId, { kind, page, pageSize: 1 });
    expect(await list('wanting')).toEqual({
      total: 2,
      items: [
        {
          messageId: three.messageId,
          conversationId: three.conversationId,
          question: 'Is it vegan?',
          answer: 'I do not know.',
          shopperHelpful: true,
          reason: null,
          comment: null,
          teamHelpful: false,
          better: 'Mostly.',
          at: expect.any(String),
        },
      ],
    });
    expect((await list('wanting', 2)).items).toMatchObject([{ messageId: one.messageId, reason: 'wrong' }]);
    expect(await list('helpful')).toMatchObject({ total: 1, items: [{ messageId: two.messageId }] });
    const other = await createStore(test.ctx, { name: 'Other' });
    expect(await listRatedAnswers(sql, other.storeId, { kind: 'wanting', page: 1, pageSize: 9 })).toEqual({
      items: [],
      total: 0,
    });
  });
});

describe('what should have been said', () => {
  it('becomes another way to ask for the entry that means the same', async () => {
    const { id } = await createSource(test.ctx, store.storeId, {
      type: 'faq',
      title: 'Questions',
      entries: [
        { question: 'Do you ship to Norway?', answer: 'Yes, in 6 days.' },
        { question: 'Is gift wrapping available?', answer: 'Yes, for €2.', phrasings: ['Gift wrap?'] },
      ],
    });
    await indexPendingDocuments(test.ctx, store.storeId, id);
    const answer = await talk('Do you offer gift wrapping?');
    await better(answer, 'Yes, for €3.');
    const proposal = await proposeFaqEntry(test.ctx, answer);
    expect(proposal).toMatchObject({
      question: 'Do you offer gift wrapping?',
      answer: 'Yes, for €2.',
      same: { sourceId: id, sourceTitle: 'Questions', question: 'Is gift wrapping available?' },
    });
    const extend = { sourceId: id, question: proposal.same?.question ?? '' };
    const addition = { question: proposal.question, answer: 'Yes, for €3.', extend };
    expect(await addAnswerToFaq(test.ctx, answer, addition)).toEqual({ sourceId: id, read: true });
    await addAnswerToFaq(test.ctx, answer, { ...addition, question: 'do you offer GIFT wrapping' });
    expect((await entriesOf(id))?.[1]).toEqual({
      question: 'Is gift wrapping available?',
      answer: 'Yes, for €3.',
      phrasings: ['Do you offer gift wrapping?', 'Gift wrap?'],
    });
  });

  it('becomes a new entry where nothing means the same, without secrets', async () => {
    const answer = await talk('Do you repair tents?');
    await better(answer, 'Yes, for two years.');
    const { question, answer: text, same } = await proposeFaqEntry(test.ctx, answer);
    expect({ question, text, same }).toEqual({
      question: 'Do you repair tents?',
      text: 'Yes, for two years.',
      same: null,
    });
    const added = await addAnswerToFaq(test.ctx, answer, {
      question,
      answer: `${text} My card is 4111 1111 1111 1111.`,
      extend: null,
    });
    expect(await entriesOf(added.sourceId)).toEqual([
      { question, answer: `${text} My card is [card number removed].`, phrasings: [] },
    ]);
    const again = { question, answer: text, extend: null };
    await expect(addAnswerToFaq(test.ctx, answer, again)).rejects.toMatchObject({ code: 'conflict' });
    // Not yet indexed, and recognised all the same.
    expect((await proposeFaqEntry(test.ctx, answer)).same).toMatchObject({ sourceId: added.sourceId });
  });

  it('goes into an FAQ that the assistant reads, rather than into one that a file brought', async () => {
    const entries = [{ question: 'Q?', answer: 'A.' }];
    const make = async (title: string) =>
      (await createSource(test.ctx, store.storeId, { type: 'faq', title, entries })).id;
    const [imported, own, unread] = [await make('Imported'), await make('Own'), await make('Unread')];
    await test.ctx.db.knowledgeSource.updateMany({
      where: { id: imported },
      data: { config: { fileName: 'faq.csv' } },
    });
    const answer = await talk('Do you repair tents?');
    const entry = { question: 'Do you repair tents?', answer: 'Yes.', extend: null };
    expect(await addAnswerToFaq(test.ctx, answer, entry)).toEqual({ sourceId: own, read: true });
    const readOnly = (sourceIds: string[]) =>
      test.ctx.db.assistant.updateMany({ where: { storeId: store.storeId }, data: { sourceIds } });
    await readOnly([unread]);
    expect(await addAnswerToFaq(test.ctx, answer, entry)).toEqual({ sourceId: unread, read: true });
    await readOnly([randomUUID()]);
    await expect(addAnswerToFaq(test.ctx, answer, entry)).rejects.toMatchObject({ code: 'conflict' });
    const other = { ...entry, question: 'Do you repair shoes?' };
    expect(await addAnswerToFaq(test.ctx, answer, other)).toEqual({ sourceId: own, read: false });
  });

  it('becomes a test, with the messages before and the facts that can be looked for', async () => {
    const answer = await talk('I am ada@shopper.example. How long does shipping take?', 'And to Norway?');
    await better(answer, 'To Norway it takes 6 to 8 days and costs €14.90, free from €150.');
    const proposal = await proposeScenario(test.ctx, answer);
    const first = 'I am shopper@example.com. How long does shipping take?';
    expect(proposal).toMatchObject({
      title: 'And to Norway?',
      before: [first],
      withBefore: true,
      question: 'And to Norway?',
      facts: expect.arrayContaining(['€14.90', '€150']),
    });
    const { title, withBefore, facts } = proposal;
    const choice = { title, withBefore, facts: [...facts, ' '], forbidden: [] };
    const id = await makeScenarioOfAnswer(test.ctx, answer, choice);
    expect(await test.ctx.db.scenario.findFirstOrThrow({ where: { id } })).toMatchObject({
      storeId: store.storeId,
      origin: 'feedback',
      assistantId: store.assistantId,
      turns: [
        { message: first, expect: { facts: [] } },
        { message: 'And to Norway?', expect: { facts, forbidden: [] } },
      ],
    });
    const alone = await makeScenarioOfAnswer(test.ctx, answer, { ...choice, withBefore: false });
    expect(await test.ctx.db.scenario.findFirstOrThrow({ where: { id: alone } })).toMatchObject({
      turns: [{ message: 'And to Norway?' }],
    });
    const empty = { ...choice, facts: [''] };
    await expect(makeScenarioOfAnswer(test.ctx, answer, empty)).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: ['facts'] })],
    });
  });
});
