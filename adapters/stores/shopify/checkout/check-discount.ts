import type { DiscountCheck } from '@/core/stores/platform/checkout';
import type { AskOptions } from '../api/admin-client';
import { type FoundDiscount, findDiscount } from '../documents/find-discount';
import type { OpenShop } from '../shop/open-shop';

/** Longer than Shopify lets a code be. */
const MAX_CODE_CHARS = 255;

/** Whether a code is good now. For whom and what it counts, the checkout decides. */
export async function checkDiscount(
  shop: OpenShop,
  code: string,
  options: AskOptions,
): Promise<DiscountCheck> {
  const written = code.trim();
  if (written === '' || written.length > MAX_CODE_CHARS) return { valid: false, reason: 'unknown' };
  const { codeDiscountNodeByCode: found } = await shop.admin.ask(findDiscount, { code: written }, options);
  return found ? judgeDiscount(written, found.codeDiscount, new Date()) : { valid: false, reason: 'unknown' };
}

/** @param written the code as the shopper wrote it; Shopify looks it up in any case */
export function judgeDiscount(written: string, discount: FoundDiscount, now: Date): DiscountCheck {
  const { status, startsAt, endsAt, usageLimit, asyncUsageCount } = discount;
  if (status === 'SCHEDULED' || startsAt > now) return { valid: false, reason: 'not_started' };
  if (status !== 'ACTIVE' || (endsAt && endsAt <= now)) return { valid: false, reason: 'expired' };
  if (usageLimit != null && asyncUsageCount >= usageLimit) return { valid: false, reason: 'used_up' };
  const same = (one: { code: string }) => one.code.toLowerCase() === written.toLowerCase();
  return {
    valid: true,
    code: discount.codes.nodes.find(same)?.code ?? written,
    summary: discount.summary || discount.title || null,
  };
}
