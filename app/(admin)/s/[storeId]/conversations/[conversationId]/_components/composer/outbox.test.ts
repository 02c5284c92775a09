import { describe, expect, it } from 'vitest';
import { faultOf, type OutboxItem, outboxAfter } from './outbox';

const written = {
  ...{ clientId: 'one', conversationId: 'c', text: 'Hello', attachments: [], seenSeq: 3 },
  at: '2026-01-01T00:00:00.000Z',
};

describe('the outbox', () => {
  it('keeps a reply until it is stored', () => {
    const sending = outboxAfter([], { type: 'added', item: written });
    expect(sending).toMatchObject([{ clientId: 'one', state: 'sending', anyway: false }]);
    expect(outboxAfter(sending, { type: 'gone', clientId: 'one' })).toEqual([]);
  });

  it('waits for the connection, and sends the same reply again', () => {
    let items: OutboxItem[] = outboxAfter([], { type: 'added', item: written });
    items = outboxAfter(items, { type: 'added', item: { ...written, clientId: 'two' } });
    items = outboxAfter(items, { type: 'stopped', clientId: 'one', state: 'offline', fault: null });
    expect(items.map(({ state }) => state)).toEqual(['offline', 'sending']);
    items = outboxAfter(items, { type: 'again', clientId: 'one', anyway: false });
    expect(items[0]).toMatchObject({ clientId: 'one', state: 'sending', text: 'Hello' });
  });

  it('sends in spite of a conflict only when told to', () => {
    let items = outboxAfter([], { type: 'added', item: written });
    const fault = 'Bert has answered meanwhile.';
    items = outboxAfter(items, { type: 'stopped', clientId: 'one', state: 'conflict', fault });
    expect(items[0]).toMatchObject({ state: 'conflict', fault, anyway: false });
    expect(outboxAfter(items, { type: 'again', clientId: 'one', anyway: true })[0]).toMatchObject({
      ...{ state: 'sending', anyway: true, fault: null },
    });
  });

  it('tells a lost connection from a refusal', () => {
    expect(faultOf(null)).toEqual({ state: 'offline', fault: null });
    expect(faultOf({ ok: true })).toBeNull();
    expect(faultOf({ ok: false, code: 'conflict', detail: 'x' })?.state).toBe('conflict');
    expect(faultOf({ ok: false, code: 'forbidden', detail: 'x' })).toEqual({ state: 'failed', fault: 'x' });
  });
});
