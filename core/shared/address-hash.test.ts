import { describe, expect, test } from 'vitest';
import { createKeyedHash } from '@/platform/keyed-hash';
import { hashAddress } from './address-hash';

const ctx = { keyedHash: createKeyedHash('a secret for tests only') };
const hash = (address: string | undefined) => hashAddress(ctx, address);

describe('hashAddress', () => {
  test.each([
    ['192.0.2.7', '::ffff:192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:DB8:1:2::9'],
    ['2001:db8::1', '2001:0db8:0000:0000:ffff::'],
    ['fe80::1%eth0', 'fe80::2'],
    ['::1', '::2'],
  ])('%s and %s count as one', (left, right) => {
    expect(hash(left)).not.toBeNull();
    expect(hash(left)).toBe(hash(right));
  });

  test.each([
    ['192.0.2.7', '192.0.2.8'],
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['::1', '1::'],
  ])('%s and %s do not', (left, right) => expect(hash(left)).not.toBe(hash(right)));

  test.each([undefined, '', 'unknown', '192.0.2', '192.0.2.7, 192.0.2.8', '[::1]', '\0'])(
    '%j is none',
    (text) => expect(hash(text)).toBeNull(),
  );

  test('the address itself is not in it', () => expect(hash('192.0.2.7')).not.toContain('192'));
});
