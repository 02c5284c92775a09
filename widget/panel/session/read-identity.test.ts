import { expect, it } from 'vitest';
import { readIdentity } from './read-identity';

it('reads who the shop says is logged in', () => {
  const data = {
    widgetKey: 'wk',
    userId: '17',
    userEmail: 'ada@shop.example',
    userExpires: '1800000000',
    userHash: 'ab',
  };
  expect(readIdentity(data)).toEqual({
    id: '17',
    email: 'ada@shop.example',
    expires: 1_800_000_000,
    hash: 'ab',
  });
  expect(readIdentity({ ...data, userId: undefined })?.id).toBe('');
});

it('knows nobody without a signature', () => {
  expect(readIdentity({ widgetKey: 'wk', userEmail: 'ada@shop.example' })).toBeNull();
  expect(readIdentity({ userHash: '' })).toBeNull();
  expect(readIdentity(undefined)).toBeNull();
});
