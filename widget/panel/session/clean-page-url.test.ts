import { describe, expect, it } from 'vitest';
import { cleanPageUrl } from './clean-page-url';
import { readUnsent } from './read-unsent';

describe('the page address that goes with a message', () => {
  it('keeps what shows the product and drops what may be private', () => {
    expect(cleanPageUrl('https://shop.example/p/7?variant=2&token=x&Email=a%40b.c#reviews')).toBe(
      'https://shop.example/p/7?variant=2',
    );
    expect(cleanPageUrl('https://me:pw@shop.example/')).toBe('https://shop.example/');
  });

  it('is nothing for other schemes and nonsense, and never too long for the server', () => {
    for (const none of [null, '', 'javascript:alert(1)', 'file:///etc/passwd', 'shop', 'about:blank']) {
      expect(cleanPageUrl(none)).toBeNull();
    }
    expect(cleanPageUrl(`https://shop.example/a?q=${'x'.repeat(3000)}`)).toBe('https://shop.example/a');
    expect(cleanPageUrl(`https://shop.example/${'x'.repeat(3000)}`)).toBeNull();
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
