import { describe, expect, it } from 'vitest';
import { conversationRows } from './conversation-rows';
import { makeMessage } from './make-message.fixture';
import { startTurn } from './running-turn';

const C = 'c';
const NOTHING = { messages: [], unsent: [], turn: null, conversationId: C };
const at = (day: number, hour: number, minute = 0) => new Date(2026, 0, day, hour, minute).toISOString();

describe('rows of a conversation', () => {
  it('part days and group what one sender wrote in a row', () => {
    const rows = conversationRows({
      ...NOTHING,
      messages: [
        makeMessage({ seq: 1, role: 'contact', createdAt: at(4, 23, 59) }),
        makeMessage({ seq: 2, role: 'contact', createdAt: at(5, 0, 1) }),
        makeMessage({ seq: 3, role: 'agent', createdAt: at(5, 0, 2) }),
        makeMessage({ seq: 4, role: 'agent', createdAt: at(5, 0, 3) }),
        makeMessage({ seq: 5, role: 'agent', createdAt: at(5, 9) }),
      ],
    });
    expect(rows.map((row) => (row.kind === 'day' ? 'day' : [row.first, row.last]))).toEqual([
      'day',
      [true, true],
      'day',
      [true, true],
      [true, false],
      [false, true],
      [true, true],
    ]);
  });

  it('keep their keys when the server has stored them', () => {
    const unsent = {
      clientId: 'x',
      text: 'Hi',
      files: [],
      conversationId: C,
      pageUrl: null,
      createdAt: at(5, 9),
      failure: null,
    };
    const before = conversationRows({ ...NOTHING, unsent: [unsent], turn: startTurn('t') });
    const after = conversationRows({
      ...NOTHING,
      messages: [
        makeMessage({ seq: 1, role: 'contact', clientId: 'x', createdAt: at(5, 9) }),
        makeMessage({ seq: 2, turnId: 't', createdAt: at(5, 9) }),
      ],
    });
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(new Set(after.map(({ key }) => key)).size).toBe(after.length);
  });

  it('leave out what waits for another conversation', () => {
    const unsent = {
      clientId: 'x',
      text: 'Hi',
      files: [],
      conversationId: 'other',
      pageUrl: null,
      createdAt: at(5, 9),
      failure: null,
    };
    expect(conversationRows({ ...NOTHING, unsent: [unsent] })).toEqual([]);
  });
});
