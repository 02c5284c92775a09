import { describe, expect, it } from 'vitest';
import { readQueryWords } from './read-query-words';

const terms = (query: string) => readQueryWords(query).map(({ term }) => term);

describe('the words of a question', () => {
  it('leaves out how people ask and keeps what they ask for', () => {
    expect(terms('Hi, do you have any red running shoes for my daughter?')).toEqual([
      'red',
      'running',
      'shoe',
      'daughter',
    ]);
  });

  it('keeps stop words where there is nothing else', () => {
    expect(terms('the who')).toEqual(['the', 'who']);
  });

  it('knows neighbours as one word', () => {
    expect(readQueryWords('smart watches').map(({ joined }) => joined)).toEqual(['smartwatch', null]);
  });

  it('has each word once', () => {
    expect(terms('shoe shoes SHOE')).toEqual(['shoe']);
  });

  it('stays short for a letter', () => {
    expect(readQueryWords(Array.from({ length: 10_000 }, (_, i) => `word${i}`).join(' '))).toHaveLength(24);
  });

  it('has none for signs alone', () => {
    expect(readQueryWords('?!… 🙂')).toEqual([]);
  });
});
