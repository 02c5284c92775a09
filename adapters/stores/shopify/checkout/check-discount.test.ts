import { describe, expect, test } from 'vitest';
import { judgeDiscount } from './check-discount';

const now = new Date('2026-11-20T10:00:00Z');
const discount = {
  title: 'Welcome',
  status: 'ACTIVE',
  startsAt: new Date('2026-01-01'),
  endsAt: null,
  usageLimit: null,
  asyncUsageCount: 7,
  summary: '10% off entire order',
  codes: { nodes: [{ code: 'WELCOME10' }, { code: 'HELLO' }] },
};

describe('judgeDiscount', () => {
  test('a good code is told as Shopify writes it', () => {
    expect(judgeDiscount('welcome10', discount, now)).toEqual({
      valid: true,
      code: 'WELCOME10',
      summary: '10% off entire order',
    });
    expect(judgeDiscount('Other', { ...discount, summary: null }, now)).toEqual({
      valid: true,
      code: 'Other',
      summary: 'Welcome',
    });
  });

  test.each([
    ['not_started', { status: 'SCHEDULED' }],
    ['not_started', { startsAt: new Date('2026-12-01') }],
    ['expired', { status: 'EXPIRED' }],
    ['expired', { endsAt: new Date('2026-11-20T09:59:59Z') }],
    ['used_up', { usageLimit: 7 }],
  ])('%s', (reason, over) => {
    expect(judgeDiscount('WELCOME10', { ...discount, ...over }, now)).toEqual({ valid: false, reason });
  });

  test('one of eight uses is left', () => {
    expect(judgeDiscount('HELLO', { ...discount, usageLimit: 8 }, now)).toMatchObject({ valid: true });
  });
});
