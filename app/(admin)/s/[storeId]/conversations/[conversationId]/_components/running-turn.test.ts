import { describe, expect, it } from 'vitest';
import type { MessageView } from '@/core/contracts/message-view';
import { addMessage, runningTurn } from './running-turn';

const delta = (offset: number, text: string) => ({ type: 'delta', turnId: 't', offset, text }) as const;

describe('runningTurn', () => {
  it('grows by deltas and names the tool in between', () => {
    let state = runningTurn(null, { type: 'started', turnId: 't' });
    state = runningTurn(state, { type: 'tool', turnId: 't', tool: 'search_products' });
    expect(state?.tool).toBe('search_products');
    state = runningTurn(state, delta(0, 'Yes, '));
    state = runningTurn(state, delta(5, 'olive.'));
    expect(state).toEqual({ turnId: 't', text: 'Yes, olive.', tool: null });
  });

  it('takes a repeated delta once and waits over a gap', () => {
    let state = runningTurn(null, delta(0, 'abc'));
    state = runningTurn(state, delta(0, 'abc'));
    expect(state?.text).toBe('abc');
    expect(runningTurn(state, delta(9, 'later'))?.text).toBe('abc');
  });

  it('starts again after a reset and ends with the stored message', () => {
    const state = runningTurn(runningTurn(null, delta(0, 'half')), { type: 'reset', turnId: 't' });
    expect(state?.text).toBe('');
    expect(runningTurn(state, { type: 'stored', turnId: 't' })).toBeNull();
  });

  it('lets a late end of an older turn pass', () => {
    const state = runningTurn(null, { type: 'started', turnId: 'new' });
    expect(runningTurn(state, { type: 'ended', turnId: 'old' })?.turnId).toBe('new');
  });
});

describe('addMessage', () => {
  const message = (id: string, seq: number) => ({ id, seq }) as MessageView;
  it('keeps order and stores each once', () => {
    const list = addMessage([message('a', 1), message('c', 3)], message('b', 2));
    expect(addMessage(list, message('b', 2)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
