import type { FakeShop } from './fake-shop';

/** A time in UTC as WooCommerce writes it: "2026-11-20T02:39:32". */
export function gmtText(time: Date): string {
  return time.toISOString().slice(0, 19);
}

/** The same on the shop's own clock. */
export function siteText({ profile }: Pick<FakeShop, 'profile'>, time: Date): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: profile.timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return parts.format(time).replace(' ', 'T');
}

/** Both forms of a time, under the names that WooCommerce gives them: `date_created` and `date_created_gmt`. */
export function dated(shop: FakeShop, name: string, time: Date | null): Record<string, string | null> {
  return {
    [name]: time && siteText(shop, time),
    [`${name}_gmt`]: time && gmtText(time),
  };
}
