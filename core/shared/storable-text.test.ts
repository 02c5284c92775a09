import { describe, expect, it } from 'vitest';
import { toStorableJson, toStorableText } from './storable-text';

describe('toStorableJson', () => {
  it('replaces halves of emoji and leaves whole ones', () => {
    const value = { query: 'a tent ⛺ 🏕️ please '.concat('🏕️'.slice(0, 1)), '\ud83d': ['\udfd5'] };
    expect(JSON.parse(toStorableJson(value))).toEqual({
      query: 'a tent ⛺ 🏕️ please \ufffd',
      '\ufffd': ['\ufffd'],
    });
  });

  it('leaves the character 0 out, and backslashes as they are', () => {
    const value = { text: 'a\0b', path: 'C:\\u0000\\ud83d', quote: '\\"\n' };
    expect(JSON.parse(toStorableJson(value))).toEqual({ ...value, text: 'ab' });
  });
});

it('takes the character 0 out of texts', () => {
  expect(toStorableText('a\0b')).toBe('ab');
  expect(toStorableText('ab')).toBe('ab');
});
