import { describe, expect, it } from 'vitest';
import { PAGE_ADDRESSES } from '@/core/conversations/page-addresses.fixture';
import { cleanPageUrl } from './clean-page-url';
import { readUnsent } from './read-unsent';

describe('the page address that goes with a message', () => {
  it.each(PAGE_ADDRESSES)('keeps of %s what may be seen', (address, clean) => {
    expect(cleanPageUrl(address)).toBe(clean);
  });
});

describe('messages left unsent by a former page', () => {
  const unsent = {
    clientId: 'client-1',
    text: 'Hello',
    files: [],
    conversationId: null,
    pageUrl: null,
    createdAt: '2026-01-05T10:00:00.000Z',
    failure: { detail: 'old' },
  };

  it('are sent again when fresh and held back when old', () => {
    const sent = Date.parse(unsent.createdAt);
    expect(readUnsent([unsent], sent + 60_000)).toEqual([{ ...unsent, failure: null }]);
    expect(readUnsent([unsent], sent + 3_600_000)).toEqual([{ ...unsent, failure: { detail: null } }]);
  });

  it('are dropped when damaged', () => {
    for (const bad of [null, {}, 'x', [null, 1, { text: 'x' }, { ...unsent, createdAt: 'soon' }]]) {
      expect(readUnsent(bad, 0)).toEqual([]);
    }
  });
});
