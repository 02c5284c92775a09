import { describe, expect, it } from 'vitest';
import { makeOrder } from '@/core/stores/orders/make-order.fixture';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { ACTION_NAMES } from '../action-names';
import { type ActionLimits, actionLimitsSchema } from './action-limits';
import { DEFAULT_POLICIES } from './default-policies';
import { evaluatePolicy } from './evaluate-policy';

const NOW = new Date('2026-10-11T09:00:00Z');
const MODES = ['off', 'ask', 'automatic'] as const;

function evaluate(
  mode: (typeof MODES)[number],
  limits: Partial<ActionLimits>,
  over: {
    order?: PlatformOrder | null;
    amountCents?: number | null;
    reason?: string | null;
    byPersonToday?: number;
    onOrder?: number;
  } = {},
) {
  return evaluatePolicy(
    { mode, limits: { ...actionLimitsSchema.parse({}), ...limits } },
    over.order === undefined ? makeOrder() : over.order,
    { amountCents: over.amountCents ?? null, reason: over.reason ?? null },
    { byPersonToday: over.byPersonToday ?? 0, onOrder: over.onOrder ?? 0 },
    NOW,
  );
}

function delivered(...days: (string | null)[]): PlatformOrder {
  const fulfillments = days.map((day, i) => ({
    externalId: `f${i}`,
    status: 'delivered' as const,
    carrier: null,
    trackingNumber: null,
    trackingUrl: null,
    shippedAt: null,
    deliveredAt: day === null ? null : new Date(day),
    estimatedDeliveryAt: null,
    lines: [],
  }));
  return makeOrder({ status: 'delivered', fulfillments });
}

describe('the mode', () => {
  it('decides where no limit does', () => {
    expect(evaluate('off', {})).toEqual({ verdict: 'refused', refusal: { code: 'off' } });
    expect(evaluate('ask', {})).toMatchObject({ verdict: 'ask' });
    expect(evaluate('automatic', {})).toEqual({ verdict: 'allowed' });
  });
});

describe('what is refused', () => {
  const cases: [string, Partial<ActionLimits>, Parameters<typeof evaluate>[2], object][] = [
    ['another status', { statuses: ['delivered'] }, {}, { code: 'status', status: 'processing' }],
    ['no status at all', { statuses: [] }, {}, { code: 'status', status: 'processing' }],
    ['an old order', { maxOrderAgeDays: 9 }, {}, { code: 'too_old', days: 9 }],
    [
      'another reason',
      { reasons: ['Mistake'] },
      { reason: 'cheaper' },
      { code: 'reason', reasons: ['Mistake'] },
    ],
    ['no reason', { reasons: ['Mistake'] }, { reason: '' }, { code: 'reason', reasons: ['Mistake'] }],
    ['a second time', { perOrder: 1 }, { onOrder: 1 }, { code: 'per_order' }],
    [
      'a late return',
      { returnWindowDays: 3 },
      { order: delivered('2026-10-02T09:00:00Z', '2026-10-08T08:59:00Z') },
      { code: 'window', days: 3 },
    ],
  ];
  it.each(cases)('%s, in every mode', (_, limits, over, refusal) => {
    for (const mode of ['ask', 'automatic'] as const)
      expect(evaluate(mode, limits, over)).toEqual({ verdict: 'refused', refusal });
  });
});

describe('what a teammate decides', () => {
  const cases: [string, Partial<ActionLimits>, Parameters<typeof evaluate>[2]][] = [
    ['more money', { maxAmountCents: 5000 }, { amountCents: 5001 }],
    ['any money', { maxAmountCents: 0 }, { amountCents: 1 }],
    ['once more that day', { perContactPerDay: 2 }, { byPersonToday: 2 }],
    ['an unknown day of delivery', { returnWindowDays: 30 }, { order: delivered(null) }],
    ['no parcel at all', { returnWindowDays: 30 }, { order: makeOrder({ status: 'delivered' }) }],
  ];
  it.each(cases)('%s', (_, limits, over) => {
    expect(evaluate('automatic', limits, over)).toMatchObject({ verdict: 'ask' });
  });
});

describe('what is within the limits', () => {
  const cases: [string, Partial<ActionLimits>, Parameters<typeof evaluate>[2]][] = [
    ['the status', { statuses: ['pending', 'processing'] }, {}],
    ['the age', { maxOrderAgeDays: 10 }, {}],
    [
      'the reason, however it is written',
      { reasons: ['Ordered by mistake'] },
      { reason: ' ordered BY mistake' },
    ],
    ['an action without reasons', { reasons: ['Mistake'] }, { reason: null }],
    ['the amount', { maxAmountCents: 5000 }, { amountCents: 5000 }],
    ['no money', { maxAmountCents: 0 }, { amountCents: null }],
    ['the day', { perContactPerDay: 2 }, { byPersonToday: 1 }],
    ['the order', { perOrder: 2 }, { onOrder: 1 }],
    [
      'the window, by the last parcel',
      { returnWindowDays: 3 },
      { order: delivered('2026-09-01T00:00:00Z', '2026-10-08T09:00:00Z') },
    ],
    [
      'no order',
      { statuses: ['pending'], maxOrderAgeDays: 1, perOrder: 1, returnWindowDays: 1 },
      { order: null, onOrder: 5 },
    ],
  ];
  it.each(cases)('%s', (_, limits, over) => {
    expect(evaluate('automatic', limits, over)).toEqual({ verdict: 'allowed' });
    expect(evaluate('ask', limits, over)).toMatchObject({ verdict: 'ask' });
  });
});

it('off is off, whatever the limits say', () => {
  for (const onOrder of [0, 3])
    expect(evaluate('off', { perOrder: 1 }, { onOrder })).toMatchObject({ refusal: { code: 'off' } });
});

it('lets nothing touch an order by itself until the owner decides so', () => {
  for (const action of ACTION_NAMES)
    expect(DEFAULT_POLICIES[action].mode).toBe(action === 'update_profile_address' ? 'automatic' : 'ask');
});
