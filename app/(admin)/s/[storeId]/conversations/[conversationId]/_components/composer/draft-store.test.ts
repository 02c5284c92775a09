import { beforeEach, describe, expect, it } from 'vitest';
import { readDraft, writeDraft } from './draft-store';

let kept: Map<string, string>;
const store = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
beforeEach(() => {
  kept = new Map();
});
const NONE = { reply: '', note: '' };
const DAY = 86_400_000;

describe('drafts', () => {
  it('are kept for each conversation', () => {
    writeDraft(store, 'a', { reply: 'Dear Ada,', note: '' }, 1);
    writeDraft(store, 'b', { reply: '', note: 'ask Bert' }, 2);
    expect(readDraft(store, 'a')).toEqual({ reply: 'Dear Ada,', note: '' });
    expect(readDraft(store, 'b')).toEqual({ reply: '', note: 'ask Bert' });
    expect(readDraft(store, 'c')).toEqual(NONE);
  });

  it('are forgotten once sent, and leave nothing behind', () => {
    writeDraft(store, 'a', { reply: 'Hello', note: '' }, 1);
    writeDraft(store, 'a', { reply: '  ', note: '' }, 2);
    expect(kept.size).toBe(0);
  });

  it('are dropped after a month, and the oldest of too many', () => {
    writeDraft(store, 'old', { reply: 'x', note: '' }, 0);
    for (let at = 1; at <= 60; at++) writeDraft(store, `c${at}`, { reply: 'x', note: '' }, 31 * DAY + at);
    expect(readDraft(store, 'old')).toEqual(NONE);
    expect(readDraft(store, 'c10')).toEqual(NONE);
    expect(readDraft(store, 'c11').reply).toBe('x');
  });

  it('survive what cannot be read, and a storage that is closed', () => {
    kept.set('storefolk-drafts', '{"a":{"reply":7}}');
    expect(readDraft(store, 'a')).toEqual(NONE);
    const closed = {
      ...store,
      setItem: () => {
        throw new Error('quota');
      },
    };
    expect(() => writeDraft(closed, 'a', { reply: 'x', note: '' }, 1)).not.toThrow();
  });
});
