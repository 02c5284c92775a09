import { describe, expect, it } from 'vitest';
import { isNarrowed, readAddress, toApiQuery, writeAddress } from './inbox-address';

const TAG = '0195f3a0-0000-7000-8000-000000000001';
const read = (address: string) => {
  const url = new URL(address, 'http://own.invalid');
  return readAddress(url.pathname, url.searchParams);
};

describe('the inbox’s address', () => {
  it('says what is shown, and comes back the same', () => {
    const address = `/s/store/conversations/c1?view=mine&tag=${TAG}&mood=upset&q=blue+tent`;
    const shown = read(address);
    expect(shown).toEqual({
      conversationId: 'c1',
      filter: { view: 'mine', tagId: TAG, mood: 'upset', query: 'blue tent' },
    });
    expect(writeAddress('store', shown)).toBe(address);
  });

  it('is short for what is open, and knows no conversation in the list', () => {
    const shown = read('/s/store/conversations');
    expect(shown).toEqual({ conversationId: null, filter: { view: 'open' } });
    expect(writeAddress('store', shown)).toBe('/s/store/conversations');
  });

  it('leaves out what means nothing', () => {
    expect(read('/s/store/conversations?view=everything&tag=x&mood=&q=').filter).toEqual({ view: 'open' });
  });

  it('tells a narrowed list from a whole one', () => {
    expect(isNarrowed({ view: 'mine' })).toBe(false);
    expect(isNarrowed({ view: 'open', mood: 'upset' })).toBe(true);
    expect(toApiQuery({ view: 'open', query: 'a b' }, { cursor: undefined })).toBe('view=open&query=a+b');
  });
});
