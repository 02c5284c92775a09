import { describe, expect, it } from 'vitest';
import { INBOX_VIEWS } from '@/core/inbox/list/inbox-filter';
import { GO_KEYS, GO_WAITS_MS, KEYS, readKey } from './keyboard-map';

const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({
  ...{ key: name, ctrlKey: false, metaKey: false, altKey: false },
  ...held,
});

describe('readKey', () => {
  it('knows one key for each command, shifted or not', () => {
    expect(readKey(key('j'), null, 0)).toEqual({ command: 'next', goSince: null });
    expect(readKey(key('E'), null, 0).command).toBe('resolve');
    expect(readKey(key('?'), null, 0).command).toBe('help');
    expect(readKey(key('Enter'), null, 0).command).toBeNull();
    expect(new Set(Object.values(KEYS)).size).toBe(Object.keys(KEYS).length);
  });

  it('leaves the browser’s own shortcuts alone', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const) {
      expect(readKey(key('r', { [held]: true }), null, 0).command).toBeNull();
    }
  });

  it('goes to every list by two keys, and only for a moment', () => {
    const waits = readKey(key('g'), null, 1000);
    expect(waits).toEqual({ command: null, goSince: 1000 });
    expect(readKey(key('m'), 1000, 1200)).toEqual({ command: 'go-mine', goSince: null });
    expect(readKey(key('x'), 1000, 1200)).toEqual({ command: null, goSince: null });
    // Too late: it means what it means alone.
    expect(readKey(key('a'), 1000, 1000 + GO_WAITS_MS).command).toBe('assign');
    expect(Object.values(GO_KEYS).sort()).toEqual([...INBOX_VIEWS].sort());
  });
});
