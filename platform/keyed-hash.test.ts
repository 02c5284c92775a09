import { expect, test } from 'vitest';
import { createKeyedHash } from './keyed-hash';

const hash = createKeyedHash('one instance');

test('the same text gives the same hash, and another for another purpose or instance', () => {
  expect(hash('email', 'ada@shopper.example')).toBe(hash('email', 'ada@shopper.example'));
  expect(hash('email', 'ada@shopper.example')).toMatch(/^[\w-]{32}$/);
  expect(hash('email', 'ada@shopper.example')).not.toBe(hash('address', 'ada@shopper.example'));
  expect(hash('email', 'ada@shopper.example')).not.toBe(hash('email', 'adb@shopper.example'));
  expect(createKeyedHash('another instance')('email', 'ada@shopper.example')).not.toBe(
    hash('email', 'ada@shopper.example'),
  );
});
