import type { ActionLimits, ActionMode, ActionPolicy } from '@/core/actions/policy/action-limits';

/** A policy's limits as text inputs hold them; empty: no such limit. */
export interface PolicyForm {
  maxAmount: string;
  maxOrderAgeDays: string;
  perContactPerDay: string;
  perOrder: string;
  returnWindowDays: string;
  reasons: string;
}

/** @param digits minor units of the currency */
export function toPolicyForm({ limits }: ActionPolicy, digits: number): PolicyForm {
  const text = (value: number | null) => (value === null ? '' : String(value));
  return {
    maxAmount: limits.maxAmountCents === null ? '' : (limits.maxAmountCents / 10 ** digits).toFixed(digits),
    maxOrderAgeDays: text(limits.maxOrderAgeDays),
    perContactPerDay: text(limits.perContactPerDay),
    perOrder: text(limits.perOrder),
    returnWindowDays: text(limits.returnWindowDays),
    reasons: (limits.reasons ?? []).join('\n'),
  };
}

/** What cannot be read becomes NaN, which the server's check refuses with words. */
export function readPolicyForm(
  form: PolicyForm,
  before: ActionPolicy,
  mode: ActionMode,
  digits: number,
): ActionPolicy {
  const number = (text: string) => (text.trim() === '' ? null : Number(text.trim()));
  const amount = number(form.maxAmount.replace(',', '.'));
  const reasons = form.reasons
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const limits: ActionLimits = {
    ...before.limits,
    maxAmountCents: amount === null ? null : Math.round(amount * 10 ** digits),
    maxOrderAgeDays: number(form.maxOrderAgeDays),
    perContactPerDay: number(form.perContactPerDay),
    perOrder: number(form.perOrder),
    returnWindowDays: number(form.returnWindowDays),
    reasons: reasons.length > 0 ? reasons : null,
  };
  return { mode, limits };
}
