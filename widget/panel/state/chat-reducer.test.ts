import { describe, expect, it } from 'vitest';
import { reduceChat } from './chat-reducer';
import { type ChatAction, type ChatState, INITIAL_STATE, type Unsent } from './chat-state';
import { EMPTY_HISTORY, makeMessage } from './make-message.fixture';
import { countUnread } from './unread';

const C = 'conversation-1';
const run = (actions: ChatAction[], from: ChatState = INITIAL_STATE) => actions.reduce(reduceChat, from);

function unsent(clientId: string, conversationId: string | null = null): Unsent {
  return {
    clientId,
    text: 'Hi',
    files: [],
    conversationId,
    pageUrl: null,
    createdAt: '2026-01-05T10:00:00Z',
    failure: null,
  };
}
function history(fields: Partial<Extract<ChatAction, { type: 'history' }>['history']> = {}): ChatAction {
  return {
    type: 'history',
    history: { ...EMPTY_HISTORY, conversationId: C, status: 'agent', ...fields },
  };
}
const message = (fields: Parameters<typeof makeMessage>[0], conversationId = C): ChatAction => ({
  type: 'message',
  data: { conversationId, message: makeMessage(fields) },
});
const delta = (offset: number, text: string, turnId = 't1', conversationId = C): ChatAction => ({
  type: 'turn:delta',
  data: { conversationId, turnId, offset, text },
});
const ended = (status: 'done' | 'cancelled' | 'failed', turnId = 't1'): ChatAction => ({
  type: 'turn:ended',
  data: { conversationId: C, turnId, status },
});

describe('the first message of a conversation', () => {
  it('takes the conversation from the confirmation, and with it those that wait behind', () => {
    const state = run([
      { type: 'queued', unsent: unsent('a') },
      { type: 'queued', unsent: unsent('b') },
      { type: 'acked', clientId: 'a', conversationId: C, message: makeMessage({ seq: 1, role: 'contact' }) },
    ]);
    expect(state.conversationId).toBe(C);
    expect(state.messages).toHaveLength(1);
    expect(state.unsent).toEqual([unsent('b', C)]);
  });

  it('takes it from the answer when that is faster', () => {
    const state = run([{ type: 'queued', unsent: unsent('a') }, delta(0, 'Hello')]);
    expect(state.conversationId).toBe(C);
    expect(state.turn?.text).toBe('Hello');
  });

  it('does not take up the conversation that was just left', () => {
    const left = run([history({ messages: [makeMessage({ seq: 1 })] }), { type: 'left' }]);
    expect(left).toMatchObject({ conversationId: null, leftId: C, messages: [], readSeq: 0 });
    const state = run(
      [{ type: 'queued', unsent: unsent('a') }, delta(0, 'late'), message({ seq: 2 }), history()],
      left,
    );
    expect(state).toMatchObject({ conversationId: null, turn: null, messages: [] });
    const back = run([{ type: 'returned' }, history({ messages: [makeMessage({ seq: 1 })] })], left);
    expect(back).toMatchObject({ conversationId: C, leftId: null });
    expect(back.messages).toHaveLength(1);
  });

  it('ignores other conversations', () => {
    const before = run([history()]);
    expect(reduceChat(before, message({ seq: 9, role: 'contact' }, 'other'))).toBe(before);
  });

  it('counts what is answered in others of the visitor until the list is looked at', () => {
    const after = run([
      history(),
      message({ seq: 9 }, 'other'),
      message({ seq: 3, role: 'teammate' }, 'other'),
    ]);
    expect(after).toMatchObject({ unreadElsewhere: 2, messages: [], conversationId: C });
    expect(run([{ type: 'listed' }], after).unreadElsewhere).toBe(0);
  });
});

describe('what goes with a conversation', () => {
  const person = { id: 'u1', name: 'Sam', hasPicture: false };
  const rating = {
    score: 4,
    comment: null,
    createdAt: '2026-01-05T10:00:00Z',
    editableUntil: '2026-01-06T10:00:00Z',
  };

  it('is who answers, who types, and for how long', () => {
    const typing = run([
      history({ status: 'waiting' }),
      { type: 'conversation:person', data: { conversationId: C, person } },
      { type: 'teammate:typing', data: { conversationId: C, person } },
    ]);
    expect(typing).toMatchObject({ typist: person, details: { person } });
    expect(run([message({ seq: 1, role: 'teammate' })], typing).typist).toBeNull();
    expect(run([message({ seq: 1, role: 'contact' })], typing).typist).toEqual(person);
    expect(run([{ type: 'typist-gone' }], typing).typist).toBeNull();
    expect(run([{ type: 'left' }], typing)).toMatchObject({ typist: null, details: { person: null } });
  });

  it('is not carried over to another conversation, save that nobody may write and that there is e-mail', () => {
    const before = run([
      history({ rating, asksEmail: true, canMail: true, knownEmail: 'a…@b.example', blocked: true }),
    ]);
    const after = run([{ type: 'opened', conversationId: 'other' }], before);
    expect(after).toMatchObject({ conversationId: 'other', loaded: false, leftId: null });
    expect(after.details).toMatchObject({
      rating: null,
      asksEmail: false,
      knownEmail: null,
      canMail: true,
      blocked: true,
    });
    expect(run([{ type: 'opened', conversationId: C }], before)).toBe(before);
  });

  it('tells that a conversation is gone until the next message', () => {
    const gone = run([history(), { type: 'lost' }]);
    expect(gone).toMatchObject({ gone: true, conversationId: null });
    expect(run([{ type: 'queued', unsent: unsent('a') }], gone).gone).toBe(false);
  });

  it('what a waiting shopper may expect is replaced as it changes', () => {
    const wait = { online: true, usualMinutes: 5, backAt: null };
    const before = { ...INITIAL_STATE, conversationId: C };
    const told = (conversationId: string) =>
      run([{ type: 'conversation:wait', data: { conversationId, wait } }], before).details.wait;
    expect(told(C)).toEqual(wait);
    expect(told('another')).toBeNull();
  });

  it('begins anew when the open conversation is removed, and only then', () => {
    const before = run([history()]);
    expect(run([{ type: 'conversation:removed', data: { conversationId: 'another' } }], before)).toBe(before);
    const gone = run([{ type: 'conversation:removed', data: { conversationId: C } }], before);
    expect(gone).toMatchObject({ gone: true, conversationId: null, messages: [] });
  });

  it('shows a file anew when it has been scanned', () => {
    const file = { id: 'f', name: 'a.png', mimeType: 'image/png', bytes: 1, width: 1, height: 1, path: '/f' };
    const before = run([
      history({ messages: [makeMessage({ seq: 1, attachments: [{ ...file, scan: 'pending' }] })] }),
    ]);
    const after = run(
      [
        {
          type: 'attachment:changed',
          data: { conversationId: C, messageId: 'm1', attachment: { ...file, scan: 'infected' } },
        },
      ],
      before,
    );
    expect(after.messages[0]?.attachments[0]?.scan).toBe('infected');
  });
});

describe('messages', () => {
  it('appear once and in order, however often and late they come', () => {
    const state = run([
      history({ messages: [makeMessage({ seq: 1 }), makeMessage({ seq: 2 })] }),
      message({ seq: 4 }),
      message({ seq: 3 }),
      message({ seq: 4 }),
      history({ messages: [makeMessage({ seq: 3 }), makeMessage({ seq: 4 }), makeMessage({ seq: 5 })] }),
    ]);
    expect(state.messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are no longer unsent once the server shows them, by whatever way', () => {
    const waiting = run([history(), { type: 'queued', unsent: unsent('a', C) }]);
    const own = { seq: 1, role: 'contact', clientId: 'a' } as const;
    const acked: ChatAction = {
      type: 'acked',
      clientId: 'a',
      conversationId: C,
      message: makeMessage(own),
    };
    for (const way of [acked, message(own), history({ messages: [makeMessage(own)] })]) {
      const state = run([way, acked], waiting);
      expect(state.unsent).toEqual([]);
      expect(state.messages).toHaveLength(1);
    }
  });

  it('can fail, be tried again and be discarded', () => {
    const failed = run([
      { type: 'queued', unsent: unsent('a') },
      { type: 'failed', clientId: 'a', detail: 'Too many.' },
    ]);
    expect(failed.unsent[0]?.failure).toEqual({ detail: 'Too many.' });
    expect(run([{ type: 'retried', clientId: 'a' }], failed).unsent[0]?.failure).toBeNull();
    expect(run([{ type: 'discarded', clientId: 'a' }], failed).unsent).toEqual([]);
  });

  it('start a new conversation when theirs is gone', () => {
    const state = run([history(), { type: 'queued', unsent: unsent('a', C) }, { type: 'lost' }]);
    expect(state.conversationId).toBeNull();
    expect(state.unsent[0]?.conversationId).toBeNull();
  });

  it('reopen a closed conversation', () => {
    const state = run([
      history({ status: 'resolved' }),
      { type: 'queued', unsent: unsent('a', C) },
      { type: 'acked', clientId: 'a', conversationId: C, message: makeMessage({ seq: 1 }) },
    ]);
    expect(state.status).toBe('agent');
  });
});

describe('answers', () => {
  const stored = message({ seq: 2, turnId: 't1' });

  it('grow by parts and give way to the stored message', () => {
    const writing = run([history(), delta(0, 'Hel'), delta(3, 'lo')]);
    expect(writing.turn?.text).toBe('Hello');
    const state = run([stored, ended('done')], writing);
    expect(state.turn).toBeNull();
    expect(state.messages).toHaveLength(1);
  });

  it('stay until their message comes, and are not revived by late events', () => {
    const state = run([history(), delta(0, 'Hello'), ended('done')]);
    expect(state.turn).toMatchObject({ text: 'Hello', ended: 'done' });
    const after = run([stored, delta(5, ' again'), ended('done')], state);
    expect(after.turn).toBeNull();
    const cancelled = run([history(), delta(0, 'x'), ended('cancelled'), history(), delta(1, 'y')]);
    expect(cancelled).toMatchObject({ turn: null, answerFailed: false });
  });

  it('start over when the server says so', () => {
    const reset: ChatAction = { type: 'turn:reset', data: { conversationId: C, turnId: 't1' } };
    const state = run([history(), delta(0, 'Half an ans'), reset, delta(0, 'New')]);
    expect(state.turn?.text).toBe('New');
  });

  it('show what the agent does until it writes', () => {
    const tool: ChatAction = {
      type: 'turn:tool',
      data: { conversationId: C, turnId: 't1', tool: 'search_products' },
    };
    expect(run([history(), tool]).turn?.tool).toBe('search_products');
    expect(run([history(), tool, delta(0, 'x')]).turn?.tool).toBeNull();
  });

  it('are picked up in the middle after a reload', () => {
    const state = run([history({ runningTurn: { turnId: 't1', text: 'One two' } }), delta(7, ' three')]);
    expect(state.turn?.text).toBe('One two three');
  });

  it('count as failed when they vanish, until the next question', () => {
    const state = run([history(), delta(0, 'Hel'), history()]);
    expect(state).toMatchObject({ turn: null, answerFailed: true });
    expect(run([{ type: 'queued', unsent: unsent('b', C) }], state).answerFailed).toBe(false);
  });
});

describe('unread messages', () => {
  it('are those of the agent and the team that came since the shopper looked', () => {
    const state = run([
      history({ messages: [makeMessage({ seq: 1 })] }),
      { type: 'read', seq: 1 },
      message({ seq: 2, role: 'contact' }),
      message({ seq: 3, role: 'system' }),
      message({ seq: 4, role: 'teammate' }),
      message({ seq: 5 }),
    ]);
    expect(countUnread(state)).toBe(2);
    expect(countUnread(reduceChat(state, { type: 'read', seq: 5 }))).toBe(0);
    expect(reduceChat(state, { type: 'read', seq: 0 })).toBe(state);
  });
});

describe('ratings', () => {
  const down = { helpful: false, reason: null, comment: null };
  const rated = (messageId: string, feedback: typeof down | null): ChatAction => ({
    type: 'rated',
    messageId,
    feedback,
  });

  it('come with the history, change and are taken back, each answer by itself', () => {
    const start = run([history({ feedback: [{ messageId: 'm2', ...down }] })]);
    expect(start.feedback).toEqual({ m2: down });
    const both = run([rated('m4', { ...down, helpful: true }), rated('m2', null)], start);
    expect(both.feedback).toEqual({ m4: { ...down, helpful: true } });
    expect(run([rated('m4', null)], both).feedback).toEqual({});
  });

  it('are those of the conversation that is shown', () => {
    const start = run([history(), rated('m2', down)]);
    for (const action of [{ type: 'left' }, { type: 'lost' }] as const) {
      expect(run([action], start).feedback).toEqual({});
    }
  });
});
