import { expect, it } from 'vitest';
import { readableInk } from './readable-ink';

it.each([
  ['#5457e5', '#ffffff'],
  ['#18181b', '#ffffff'],
  ['#ffd500', '#16171d'],
  ['#ffffff', '#16171d'],
])('writes on %s in %s', (background, ink) => expect(readableInk(background)).toBe(ink));
