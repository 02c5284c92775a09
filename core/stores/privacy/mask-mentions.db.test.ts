import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { createSecretBox } from '@/platform/secret-box';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { createStore } from '../settings/create-store';
import { eraseCustomer } from './erase-customer';

const EMAIL = 'ada@shopper.example';
const PHONE = '+46701234567';

let test: CoreTestContext;
let ctx: AppContext;
let storeId: string;
let assistantId: string;
beforeAll(async () => {
  test = await createCoreContext({ secrets: createSecretBox('a master secret for tests') });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  ({ storeId, assistantId } = await createStore(ctx, { name: 'Fern', currency: 'EUR' }));
  await ctx.db.customer.create({
    data: {
      ...{ storeId, origin: 'shopify', externalId: '7', contentHash: '' },
      ...{ email: EMAIL, phone: PHONE, name: 'Ada Lovelace' },
    },
  });
});

const erase = () =>
  eraseCustomer(ctx, { storeId, origin: 'shopify', customerId: '7', email: EMAIL, orderIds: [] });

/** A contact asks something. @returns the message's id, and the conversation's */
async function ask(text: string, email?: string, seq = 1, askedBefore?: string) {
  const conversationId = askedBefore ?? newId();
  if (!askedBefore) {
    const { id: contactId } = await ctx.db.contact.create({ data: { storeId, email: email ?? null } });
    await ctx.db.conversation.create({ data: { storeId, id: conversationId, assistantId, contactId } });
  }
  const { id } = await ctx.db.message.create({
    data: { storeId, conversationId, seq, role: 'contact', text },
  });
  return { id, conversationId };
}

it('writes over addresses and numbers that others mention, however a number is spaced', async () => {
  const { id } = await ask(
    `${EMAIL}, +46 70-123 45 67, +46701234567, (+46) 70 1234567; not +467012345678, x${EMAIL}`,
  );
  await erase();
  expect((await ctx.db.message.findFirstOrThrow({ where: { id } })).text).toBe(
    `[erased], [erased], [erased], ([erased]; not +467012345678, x${EMAIL}`,
  );
});

it('leaves JSON that holds the same digits as a number sound', async () => {
  const { id: messageId, conversationId } = await ask('Hello');
  const { id: turnId } = await ctx.db.turn.create({
    data: { storeId, conversationId, messageId, provider: 'builtin' },
  });
  const input = { quoted: `call ${PHONE} "now"\\`, number: 46701234567 };
  await ctx.db.toolCall.create({ data: { storeId, turnId, position: 0, name: 'x', latencyMs: 1, input } });
  await erase();
  expect((await ctx.db.toolCall.findFirstOrThrow({ where: { turnId } })).input).toEqual({
    quoted: 'call [erased] "now"\\',
    number: 46701234567,
  });
});

it('writes over the full name as well in tests that were made of conversations', async () => {
  const turns = [{ message: 'This is Ada Lovelace. Is the Ada lamp in stock?' }];
  await ctx.db.scenario.create({
    data: { storeId, title: 'ADA LOVELACE asks', origin: 'conversation', turns },
  });
  const { id } = await ask('Ada Lovelace was a mathematician');
  await erase();
  expect(await ctx.db.scenario.findFirstOrThrow({ where: { storeId } })).toMatchObject({
    title: '[erased] asks',
    turns: [{ message: 'This is [erased]. Is the Ada lamp in stock?' }],
  });
  // In what others say a name may be anybody's.
  expect((await ctx.db.message.findFirstOrThrow({ where: { id } })).text).toContain('Ada Lovelace');
});

it('takes their questions out of gaps: named after somebody else’s, gone, or kept under the entry’s name', async () => {
  const theirs = await ask('Can my sister pick up a tent?', EMAIL);
  const second = await ask('Do you sell kayaks in red?', undefined, 2, theirs.conversationId);
  const third = await ask('Do you rent stoves to schools?', undefined, 3, theirs.conversationId);
  const others = await ask('Can somebody else collect the tent?');
  const at = new Date();
  const effect = { before: { asked: 1, well: 0 }, trial: { at: '', results: [{ question: 'theirs' }] } };
  const gap = async (question: string, messageIds: string[], more = {}) => {
    const { id: gapId } = await ctx.db.knowledgeGap.create({
      data: { storeId, question, firstAskedAt: at, lastAskedAt: at, draft: { question }, effect, ...more },
    });
    await ctx.db.gapQuestion.createMany({
      data: messageIds.map((messageId) => ({ storeId, messageId, gapId, reasons: [], askedAt: at })),
    });
  };
  await gap('Can my sister pick up a tent?', [theirs.id, others.id]);
  await gap('Do you sell kayaks in red?', [second.id]);
  await gap('Do you rent stoves to schools?', [third.id], { status: 'answered' });
  await erase();
  const left = await ctx.db.knowledgeGap.findMany({ where: { storeId }, orderBy: { question: 'asc' } });
  const kept = { before: { asked: 1, well: 0 }, trial: null };
  expect(left).toMatchObject([
    { question: 'Can somebody else collect the tent?', draft: null, effect: kept },
    { question: '[erased]', status: 'answered', draft: null, effect: kept },
  ]);
});
