import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { uploadFromVisitor } from '@/core/channels/web-widget/upload-from-visitor';
import { makePng } from '@/core/conversations/attachments/sample-files.fixture';
import { receiveMessage } from '@/core/conversations/receive-message';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';

let test: TestContext;
let store: CreatedStore;
beforeAll(async () => {
  test = await createTestContext();
  store = await createStore(test.ctx, { name: 'Fern', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
});
afterAll(() => test.close());

/** A visitor sends a photo and is answered. @returns the conversation as it is then */
async function sendPhoto(visitorId: string, text: string) {
  const of = { storeId: store.storeId, assistantId: store.assistantId, channel: 'web-widget' };
  const body = (async function* () {
    yield makePng();
  })();
  const file = await uploadFromVisitor(test.ctx, {
    ...{ ...of, visitorId, addressHash: null, file: { name: 'scratch.png', declaredBytes: null, body } },
  });
  const inbound = { ...of, contactExternalId: visitorId, text, attachmentIds: [file.id] };
  const { turn, conversationId } = await receiveMessage(test.ctx, inbound);
  if (turn) await test.ctx.startTurn(turn);
  return test.ctx.db.conversation.findFirstOrThrow({
    where: { id: conversationId },
    include: { messages: { orderBy: { seq: 'asc' } } },
  });
}

it('calls a person in for a file without words, and for any file where no model answers', async () => {
  for (const [at, text] of ['', 'Does the guarantee cover this?'].entries()) {
    const { status, handoffReason, messages } = await sendPhoto(`visitor-of-photo-${at}`, text);
    expect({ status, handoffReason }).toEqual({
      status: 'waiting',
      handoffReason: 'The shopper sent a file, which the agent cannot see.',
    });
    expect(messages[1]?.text).toContain('passed this on to our team');
  }
});

it('names a file without words in lists', async () => {
  const { lastMessageText } = await test.ctx.db.conversation.findFirstOrThrow({
    where: { contact: { identities: { some: { externalId: 'visitor-of-photo-0' } } } },
  });
  expect(lastMessageText).toContain('passed this on');
  const { conversationId } = await receiveMessage(test.ctx, {
    ...{ storeId: store.storeId, assistantId: store.assistantId, channel: 'web-widget' },
    ...{ contactExternalId: 'visitor-of-list', text: 'Hi' },
  });
  const file = await uploadFromVisitor(test.ctx, {
    ...{ storeId: store.storeId, assistantId: store.assistantId, channel: 'web-widget' },
    ...{ visitorId: 'visitor-of-list', addressHash: null },
    file: {
      ...{ name: 'receipt.png', declaredBytes: null },
      body: (async function* () {
        yield makePng();
      })(),
    },
  });
  await receiveMessage(test.ctx, {
    ...{ storeId: store.storeId, assistantId: store.assistantId, channel: 'web-widget', conversationId },
    ...{ contactExternalId: 'visitor-of-list', text: '', attachmentIds: [file.id] },
  });
  const listed = await test.ctx.db.conversation.findFirstOrThrow({ where: { id: conversationId } });
  expect(listed.lastMessageText).toBe('📎 receipt.png');
});

it('tells a model what was sent, and lets it answer the words', async () => {
  const fake = await startFakeLlm({
    script: [{ type: 'reply', text: 'I cannot see the photo. Shall I bring in a colleague?' }],
  });
  const { storeId, assistantId } = store;
  await test.ctx.db.providerCredential.create({
    data: { storeId, provider: 'openai', baseUrl: `${fake.url}/v1`, model: 'test' },
  });
  await test.ctx.db.assistant.update({
    where: { storeId_id: { storeId, id: assistantId } },
    data: { provider: 'openai' },
  });
  const { status } = await sendPhoto('visitor-of-model', 'Does the guarantee cover this?');
  expect(status).toBe('agent');
  const sent = JSON.stringify(fake.requests);
  expect(sent).toContain('scratch.png');
  expect(sent).toContain('you cannot see');
  await fake.close();
});
