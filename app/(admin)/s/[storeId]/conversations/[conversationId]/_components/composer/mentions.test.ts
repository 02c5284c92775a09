import { describe, expect, it } from 'vitest';
import { findMention, matchPeople, mentionedIn, splitAtMentions } from './mentions';

const ada = { id: 'a', name: 'Ada Lovelace' };
const ann = { id: 'n', name: 'Ann' };
const anna = { id: 'x', name: 'Anna' };
const people = [ada, ann, anna];

describe('mentions', () => {
  it('are noticed while they are written, and not in addresses', () => {
    expect(findMention('@', 1)).toEqual({ start: 0, query: '' });
    expect(findMention('ask @ad about it', 7)).toEqual({ start: 4, query: 'ad' });
    expect(findMention('ask @Ada L', 10)).toEqual({ start: 4, query: 'Ada L' });
    expect(findMention('mail ada@fern.example', 12)).toBeNull();
    expect(findMention('nothing here', 5)).toBeNull();
  });

  it('find people by any word of their names', () => {
    expect(matchPeople(people, 'lov')).toEqual([ada]);
    expect(matchPeople(people, 'an')).toEqual([ann, anna]);
    expect(matchPeople(people, '')).toEqual(people);
  });

  it('tell who is meant, each once, by the longest name', () => {
    expect(mentionedIn('@anna and @Ann, @ada lovelace! @Anna', people)).toEqual(['x', 'n', 'a']);
    expect(mentionedIn('@Annabel is a shopper', people)).toEqual([]);
    expect(splitAtMentions('Hi @Ann.', people)).toEqual([
      { text: 'Hi ', person: null },
      { text: '@Ann', person: ann },
      { text: '.', person: null },
    ]);
  });
});
