import { expect, it } from 'vitest';
import { editDistance } from './edit-distance';

it.each([
  ['same', 'same', 0],
  ['keybaord', 'keyboard', 1],
  ['headphnes', 'headphones', 1],
  ['jackett', 'jacket', 1],
  ['labtop', 'laptop', 1],
  ['headfones', 'headphones', 2],
  ['a', 'abcd', 3],
  ['kitten', 'sitting', 3],
])('%s to %s takes %i', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
  expect(editDistance(b, a, 2)).toBe(distance);
});
