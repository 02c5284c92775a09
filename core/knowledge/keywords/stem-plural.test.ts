import { expect, it } from 'vitest';
import { stemPlural } from './stem-plural';

it.each([
  ['batteries', 'battery'],
  ['cases', 'case'],
  ['boxes', 'box'],
  ['watches', 'watch'],
  ['glasses', 'glass'],
  ['headphones', 'headphone'],
  ['shoes', 'shoe'],
  ['cookies', 'cooky'],
  ['bus', 'bus'],
  ['virus', 'virus'],
  ['glass', 'glass'],
  ['usb', 'usb'],
  ['gps', 'gps'],
  ['g4s', 'g4s'],
  ['printing', 'printing'],
])('%s becomes %s', (word, stem) => {
  expect(stemPlural(word)).toBe(stem);
});
