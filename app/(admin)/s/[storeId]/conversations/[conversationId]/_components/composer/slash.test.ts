import { expect, it } from 'vitest';
import { findSlash } from './slash';

it('notices a canned reply that is being looked for, and nothing else', () => {
  expect(findSlash('/', 1)).toEqual({ start: 0, typed: '' });
  expect(findSlash('Hello!\n/ship', 12)).toEqual({ start: 7, typed: 'ship' });
  expect(findSlash('Hello /ret and', 10)).toEqual({ start: 6, typed: 'ret' });
  expect(findSlash('and/or', 6)).toBeNull();
  expect(findSlash('https://fern.example/a', 22)).toBeNull();
  expect(findSlash('/ship it', 8)).toBeNull();
});
