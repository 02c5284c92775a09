import { expect, it } from 'vitest';
import { DEFAULT_POLICIES } from '@/core/actions/policy/default-policies';
import { readPolicyForm, toPolicyForm } from './policy-form';

it('gives back what it was filled with', () => {
  const policy = DEFAULT_POLICIES.refund;
  const form = toPolicyForm(policy, 2);
  expect(form).toMatchObject({ maxAmount: '50.00', maxOrderAgeDays: '90', perOrder: '', reasons: '' });
  expect(readPolicyForm(form, policy, policy.mode, 2)).toEqual(policy);
});

it('reads amounts with a comma, reasons line by line, and empty fields as no limit', () => {
  const form = {
    ...toPolicyForm(DEFAULT_POLICIES.refund, 2),
    maxAmount: '19,90',
    reasons: ' broken \n\nlate',
    maxOrderAgeDays: ' ',
  };
  expect(readPolicyForm(form, DEFAULT_POLICIES.refund, 'automatic', 2)).toMatchObject({
    mode: 'automatic',
    limits: { maxAmountCents: 1990, reasons: ['broken', 'late'], maxOrderAgeDays: null },
  });
});

it('knows currencies without minor units', () => {
  const form = toPolicyForm(DEFAULT_POLICIES.refund, 0);
  expect(form.maxAmount).toBe('5000');
  expect(readPolicyForm(form, DEFAULT_POLICIES.refund, 'ask', 0).limits.maxAmountCents).toBe(5000);
});
