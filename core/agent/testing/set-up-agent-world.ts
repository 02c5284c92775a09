import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { ask } from '@/core/channels/web-widget/ask';
import type { LiveEvent } from '@/core/contracts/live-events';
import type { AskResult } from '@/core/contracts/widget/messages';
import type { InboundTurn } from '@/core/conversations/inbound-turn-starter';
import { receiveMessage } from '@/core/conversations/receive-message';
import type { AppContext } from '@/core/shared/context';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import type { FakeScript } from '@/e2e/fakes/llm/fake-llm-script';
import { type FakeLlm, startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';

const VISITOR_ID = 'visitor-of-this-test';

export interface AgentWorld {
  readonly ctx: AppContext;
  readonly databaseUrl: string;
  /** This test's own store. */
  readonly store: CreatedStore;
  /** This test's own model, over HTTP. */
  readonly fake: FakeLlm;
  /** What watchers were told in this test. */
  readonly events: readonly LiveEvent[];
  /** Lets the store's assistant answer with the fake; `model` is what its credential names. */
  connectModel(model?: string): Promise<void>;
  /** Stores a message of the shopper; its turn is for the test to start. */
  write(text: string, conversationId?: string | null): Promise<{ conversationId: string; turn: InboundTurn }>;
  /** A shopper's question in the widget, and its answer. */
  ask(text: string, more?: { conversationId?: string | undefined; visitorId?: string }): Promise<AskResult>;
}

/**
 * What tests of turns share: a context on a database of its own for the file, and for each test a new store that sells
 * in euros and speaks English, with a scripted model beside it that is not connected yet.
 */
export function setUpAgentWorld({ name = 'Fern & Oak', timeZone = 'UTC' } = {}): AgentWorld {
  let test: TestContext;
  let store: CreatedStore;
  let fake: FakeLlm;
  let events: LiveEvent[];
  let unsubscribe: () => void;

  beforeAll(async () => {
    test = await createTestContext();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    fake = await startFakeLlm();
    store = await createStore(test.ctx, { name, currency: 'EUR', locale: 'en', timeZone });
    events = [];
    unsubscribe = test.ctx.events.subscribe((event) => events.push(event));
  });
  afterEach(async () => {
    unsubscribe();
    await fake.close();
  });

  return {
    get ctx() {
      return test.ctx;
    },
    get databaseUrl() {
      return test.databaseUrl;
    },
    get store() {
      return store;
    },
    get fake() {
      return fake;
    },
    get events() {
      return events;
    },
    async connectModel(model = 'test') {
      const { storeId } = store;
      const credential = { storeId, provider: 'openai', baseUrl: `${fake.url}/v1`, model };
      await test.ctx.db.providerCredential.create({ data: credential });
      await test.ctx.db.assistant.updateMany({ where: { storeId }, data: { provider: 'openai' } });
    },
    async write(text, conversationId = null) {
      const received = await receiveMessage(test.ctx, {
        storeId: store.storeId,
        assistantId: store.assistantId,
        channel: 'web-widget',
        contactExternalId: VISITOR_ID,
        text,
        conversationId,
      });
      if (!received.turn) throw new Error('no turn');
      return { conversationId: received.conversationId, turn: received.turn };
    },
    ask: (text, { conversationId, visitorId = VISITOR_ID } = {}) =>
      ask(test.ctx, {
        widget: { ...store, locale: 'en' },
        channel: 'web-widget',
        visitorId,
        text,
        ...(conversationId ? { conversationId } : {}),
      }),
  };
}

/** Answers so slowly that something can happen meanwhile. */
export const answerSlowly: FakeScript = (_request, index) => ({
  type: 'reply',
  text: `answer ${index + 1}, word by word by word`,
  pieceLength: 6,
  pauseMs: 40,
});
