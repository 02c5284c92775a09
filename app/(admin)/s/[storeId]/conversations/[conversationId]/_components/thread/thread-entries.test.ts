import { describe, expect, it } from 'vitest';
import type { MessageView } from '@/core/contracts/message-view';
import { lastSeen, threadEntries } from './thread-entries';

const message = (id: string, at: string, role: MessageView['role'] = 'contact', seq = 1) =>
  ({ id, seq, role, author: null, createdAt: at }) as MessageView;
const kinds = (messages: MessageView[], timeZone = 'UTC') =>
  threadEntries({ messages, events: [], notes: [] }, timeZone).map((entry) =>
    entry.kind === 'message' ? `${entry.id}${entry.follows ? '+' : ''}` : entry.kind,
  );

describe('the entries of a thread', () => {
  it('are in order, with days between them', () => {
    const note = { id: 'n', text: '', author: null, mentions: [], attachments: [], editedAt: null };
    const entries = threadEntries(
      {
        messages: [message('b', '2026-01-02T10:00:00Z'), message('a', '2026-01-01T10:00:00Z')],
        events: [{ id: 'e', type: 'handed_off', data: {}, createdAt: '2026-01-01T11:00:00Z' }],
        notes: [{ ...note, createdAt: '2026-01-02T09:00:00Z' }],
      },
      'UTC',
    );
    expect(entries.map(({ kind }) => kind)).toEqual(['day', 'message', 'event', 'day', 'note', 'message']);
  });

  it('begin a day where the reader’s day begins', () => {
    const night = [message('a', '2026-01-01T22:30:00Z'), message('b', '2026-01-01T23:30:00Z')];
    expect(kinds(night)).toEqual(['day', 'a', 'b']);
    expect(kinds(night, 'Europe/Vienna')).toEqual(['day', 'a', 'day', 'b']);
  });

  it('say who writes once, while they go on', () => {
    const soon = [
      message('a', '2026-01-01T10:00:00Z'),
      message('b', '2026-01-01T10:01:00Z'),
      message('c', '2026-01-01T10:02:00Z', 'teammate'),
      message('d', '2026-01-01T10:30:00Z', 'teammate'),
    ];
    expect(kinds(soon)).toEqual(['day', 'a', 'b+', 'c', 'd']);
  });
});

it('finds what the shopper has seen last', () => {
  const messages = [
    message('a', '', 'agent', 1),
    message('b', '', 'contact', 2),
    message('c', '', 'teammate', 3),
    message('d', '', 'teammate', 4),
  ];
  expect(lastSeen(messages, 3)).toBe('c');
  expect(lastSeen(messages, 2)).toBe('a');
  expect(lastSeen(messages, 0)).toBeNull();
});
