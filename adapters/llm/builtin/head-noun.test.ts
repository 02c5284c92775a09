import { describe, expect, it } from 'vitest';
import { headNoun } from './head-noun';

describe('headNoun', () => {
  it.each([
    ['Harbour 2 Trekking Tent', 'tent'],
    ['Y-Profile Tent Pegs, Set of 8', 'peg'],
    ['Lee Tarp 3 × 3 m', 'tarp'],
    ["Eider Down Jacket Women's", 'jacket'],
    ['Drift Hammock with Straps', 'hammock'],
    ['Field Stoneware Mug 300 ml', 'mug'],
    ['Ptarmigan +2 Down Sleeping Bag', 'bag'],
    ['', ''],
  ])('%j names a %j', (title, noun) => {
    expect(headNoun(title)).toBe(noun);
  });
});
