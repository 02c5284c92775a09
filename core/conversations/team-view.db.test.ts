import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { ask } from '@/core/channels/web-widget/ask';
import { listInbox } from '@/core/inbox/list/list-inbox.queries';
import { newId } from '@/core/shared/ids';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { performAction } from './apply-action';
import { getConversationDetail } from './get-conversation-detail.queries';

let test: TestContext;
let store: CreatedStore;

beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());
beforeEach(async () => {
  store = await createStore(test.ctx, { name: 'Fern', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
});

const say = (text: string, conversationId?: string) =>
  ask(test.ctx, {
    widget: { ...store, locale: 'en' },
    channel: 'web-widget',
    visitorId: 'v',
    text,
    conversationId,
  });

describe('what the team sees of a conversation', () => {
  it('is what was wanted and tried, since when it waits, and mood and language', async () => {
    const { storeId } = store;
    const { conversation_id: conversationId } = await say('Was kostet der Versand nach Österreich?');
    await say(
      'Das ist eine Frechheit, ich warte seit Wochen auf meine Bestellung! Furchtbarer Service!',
      conversationId,
    );
    const detail = await getConversationDetail(test.ctx, { storeId, conversationId });
    expect(detail.conversation).toMatchObject({
      status: 'waiting',
      handoffReason: 'The shopper is upset.',
      waitingSince: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(detail.conversation.handoffSummary).toContain('Wanted: “Das ist eine Frechheit');
    const [first, angry] = detail.messages.filter(({ role }) => role === 'contact');
    expect(detail.readings[first?.id ?? '']).toEqual({ language: 'de', sentiment: 0 });
    expect(detail.readings[angry?.id ?? '']?.sentiment).toBeLessThan(-0.5);
    expect(Object.keys(detail.readings)).toHaveLength(2);
    // Shoppers get the same messages, and are not told how they sound.
    expect(Object.keys(angry ?? {})).not.toContain('sentiment');

    const inList = async () =>
      (await listInbox(test.ctx, { storeId, userId: newId(), view: 'all' })).items[0];
    const item = await inList();
    expect(item?.waitingSince).toMatch(/^\d{4}-.*Z$/);
    expect(item?.sentiment).toBeLessThan(-0.5);

    await performAction(
      test.ctx,
      { storeId, conversationId, action: 'resolve', by: null },
      'Cannot be resolved',
    );
    const after = await getConversationDetail(test.ctx, { storeId, conversationId });
    expect(after.conversation.waitingSince).toBeNull();
    expect((await inList())?.waitingSince).toBeNull();
  });
});
