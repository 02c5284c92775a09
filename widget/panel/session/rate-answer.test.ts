import { describe, expect, it } from 'vitest';
import type { ShopperFeedback } from '@/core/contracts/answer-feedback';
import { reduceChat } from '../state/chat-reducer';
import { type ChatState, INITIAL_STATE } from '../state/chat-state';
import type { ChatTransport } from './chat-transport';
import { createAnswerRater } from './rate-answer';

const down: ShopperFeedback = { helpful: false, reason: null, comment: null };
const up: ShopperFeedback = { ...down, helpful: true };

/** A chat whose requests wait until the test answers or breaks them. */
function setUp(fields: Partial<ChatState> = {}) {
  let state: ChatState = { ...INITIAL_STATE, conversationId: 'c', ...fields };
  let online = true;
  const waiting: { payload: unknown; answer: (result: unknown) => void; fail: () => void }[] = [];
  const transport = {
    isOnline: () => online,
    request: (_: string, payload: unknown) =>
      new Promise((resolve, reject) => {
        waiting.push({ payload, answer: resolve, fail: () => reject(new Error('timeout')) });
      }),
  } as unknown as ChatTransport;
  const rate = createAnswerRater({
    transport,
    state: () => state,
    dispatch: (action) => {
      state = reduceChat(state, action);
    },
  });
  const goOffline = () => {
    online = false;
  };
  return { rate, waiting, goOffline, feedback: () => state.feedback };
}
const ok = (feedback: ShopperFeedback | null) => ({ ok: true, data: { feedback } });

describe('rating an answer', () => {
  it('shows at once, and then what the server has stored', async () => {
    const { rate, waiting, feedback } = setUp();
    const done = rate('m', { ...down, comment: 'card 4111…' });
    expect(feedback()).toEqual({ m: { ...down, comment: 'card 4111…' } });
    expect(waiting[0]?.payload).toMatchObject({ conversationId: 'c', messageId: 'm' });
    waiting[0]?.answer(ok({ ...down, comment: '[removed]' }));
    expect(await done).toEqual({ ok: true });
    expect(feedback()).toEqual({ m: { ...down, comment: '[removed]' } });
  });

  it('is undone when it cannot be saved, with the server’s reason', async () => {
    const { rate, waiting, feedback } = setUp({ feedback: { m: up } });
    const refused = rate('m', down);
    waiting[0]?.answer({ ok: false, code: 'rate_limited', detail: 'Wait.' });
    expect(await refused).toEqual({ ok: false, detail: 'Wait.' });
    expect(feedback()).toEqual({ m: up });
    const lost = rate('m', null);
    expect(feedback()).toEqual({});
    waiting[1]?.fail();
    expect(await lost).toEqual({ ok: false, detail: null });
    expect(feedback()).toEqual({ m: up });
  });

  it('follows the last click, whatever comes of the earlier ones', async () => {
    const { rate, waiting, feedback } = setUp();
    const first = rate('m', down);
    const second = rate('m', { ...down, reason: 'wrong' });
    waiting[0]?.answer(ok(down));
    await first;
    expect(feedback()).toEqual({ m: { ...down, reason: 'wrong' } });
    waiting[1]?.fail();
    await second;
    expect(feedback()).toEqual({ m: down });
  });

  it('sends a click once the one before is answered, so that the server stores the last one', async () => {
    const { rate, waiting, feedback } = setUp();
    const done = [rate('m', down), rate('m', { ...down, comment: 'too short' }), rate('other', up)];
    expect(waiting.map(({ payload }) => payload)).toMatchObject([{ messageId: 'm' }, { messageId: 'other' }]);
    waiting[0]?.answer(ok(down));
    waiting[1]?.answer(ok(up));
    await done[0];
    expect(waiting[2]?.payload).toMatchObject({ messageId: 'm', feedback: { comment: 'too short' } });
    waiting[2]?.answer(ok({ ...down, comment: 'too short' }));
    await Promise.all(done);
    expect(feedback()).toEqual({ m: { ...down, comment: 'too short' }, other: up });
  });

  it('asks nothing of a server that is not there', async () => {
    const { rate, waiting, goOffline, feedback } = setUp();
    goOffline();
    expect(await rate('m', down)).toEqual({ ok: false, detail: null });
    expect(feedback()).toEqual({});
    expect(waiting).toEqual([]);
  });
});
