import { expect, it } from 'vitest';
import { maskSecrets } from './mask-secrets';
import { splitAtMasks } from './mask-words';

it('finds what was taken out, and nothing that only looks like it', () => {
  const { text } = maskSecrets('Card 4111 1111 1111 1111, my password is Harbour!92 [label removed].');
  const pieces = splitAtMasks(text);
  expect(pieces.map(({ text: piece }) => piece).join('')).toBe(text);
  expect(pieces.filter(({ masked }) => masked).map(({ text: piece }) => piece)).toEqual([
    '[card number removed]',
    '[password removed]',
  ]);
  expect(splitAtMasks('')).toEqual([]);
});
