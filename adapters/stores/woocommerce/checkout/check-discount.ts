import { z } from 'zod';
import { formatMoney } from '@/core/shared/money';
import type { DiscountCheck } from '@/core/stores/platform/checkout';
import { readRows } from '../api/list-items';
import { flag, text } from '../api/loose-fields';
import type { ShopClient } from '../api/shop-client';
import { centsOf } from '../shop/decimal-amount';
import type { ShopSettings } from '../shop/shop-settings';
import { readGmtTime } from '../shop/shop-time';

/** @see https://woocommerce.github.io/woocommerce-rest-api-docs/#coupon-properties */
const couponSchema = z.object({
  code: text,
  status: text,
  amount: text,
  discount_type: text,
  date_expires_gmt: text,
  usage_count: z.coerce.number().catch(0),
  usage_limit: z.coerce.number().nullable().catch(null),
  free_shipping: flag,
  minimum_amount: text,
  email_restrictions: z.array(z.unknown()).catch([]),
});
type Coupon = z.infer<typeof couponSchema>;

/**
 * A coupon as it stands now. Whether it fits this cart and this shopper is the checkout's to say; one that is bound to
 * certain e-mail addresses is not offered, since nothing here may tell whose they are.
 */
export async function checkDiscount(
  client: ShopClient,
  settings: ShopSettings,
  code: string,
  signal?: AbortSignal,
): Promise<DiscountCheck> {
  const wanted = code.trim().toLowerCase().slice(0, 200);
  if (wanted === '') return { valid: false, reason: 'unknown' };
  const [enabled, currency, { data }] = await Promise.all([
    settings.couponsEnabled(signal),
    settings.currency(signal),
    client.get('coupons', { code: wanted }, { signal }),
  ]);
  const coupons = readRows(data).flatMap((row) => couponSchema.safeParse(row).data ?? []);
  // Asked for again, in case the filter is ignored as others are.
  const coupon = coupons.find((one) => one.code.toLowerCase() === wanted);
  if (coupon?.status !== 'publish' || !enabled) return { valid: false, reason: 'unknown' };
  const expires = readGmtTime(coupon.date_expires_gmt);
  if (expires && expires.getTime() <= Date.now()) return { valid: false, reason: 'expired' };
  if (coupon.usage_limit && coupon.usage_count >= coupon.usage_limit)
    return { valid: false, reason: 'used_up' };
  if (coupon.email_restrictions.length > 0) return { valid: false, reason: 'not_applicable' };
  return { valid: true, code: coupon.code, summary: summarise(coupon, currency) };
}

function summarise(coupon: Coupon, currency: string): string | null {
  const amount = formatMoney(centsOf(coupon.amount, currency), currency);
  const minimum = centsOf(coupon.minimum_amount, currency);
  const percent = coupon.amount.replace(/\.?0+$/, '');
  const off: Record<string, string> = {
    percent: `${percent}% off`,
    fixed_cart: `${amount} off`,
    fixed_product: `${amount} off each item it applies to`,
  };
  const worth = Number(coupon.amount) > 0 ? off[coupon.discount_type] : undefined;
  const parts = [worth, coupon.free_shipping ? 'free shipping' : undefined].filter(
    (part) => part !== undefined,
  );
  if (parts.length === 0) return null;
  return parts.join(', ') + (minimum > 0 ? `, from ${formatMoney(minimum, currency)}` : '');
}
