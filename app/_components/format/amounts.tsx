'use client';
import { formatMoney } from '@/core/shared/money';
import { useFormats } from './format-context';

/** A price, or a range of prices, in minor units of `currency`. */
export function Money({
  cents,
  maxCents,
  currency,
}: {
  cents: number | null;
  maxCents?: number | null;
  currency?: string;
}) {
  const formats = useFormats();
  if (cents === null) return <span className="text-faint">no price</span>;
  const write = (amount: number) => formatMoney(amount, currency ?? formats.currency, formats.storeLocale);
  const isRange = maxCents !== null && maxCents !== undefined && maxCents !== cents;
  return (
    <span className="tabular-nums">{isRange ? `${write(cents)} – ${write(maxCents)}` : write(cents)}</span>
  );
}

export function Count({ value }: { value: number }) {
  const { locale } = useFormats();
  return <>{value.toLocaleString(locale)}</>;
}

/** A share of 1 as a whole percentage. */
export function Percent({ value }: { value: number }) {
  const { locale } = useFormats();
  return <>{new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value)}</>;
}

/** A duration in milliseconds: "340 ms", "1.2 s". */
export function Duration({ ms }: { ms: number }) {
  const { locale } = useFormats();
  if (ms < 1000) return <>{Math.round(ms).toLocaleString(locale)} ms</>;
  return <>{(ms / 1000).toLocaleString(locale, { maximumFractionDigits: 1 })} s</>;
}

/** Millionths of a US dollar, which models are paid in; small sums get the digits they need. */
export function Dollars({ micros }: { micros: number }) {
  const { locale } = useFormats();
  const dollars = micros / 1_000_000;
  const digits = dollars === 0 || dollars >= 0.1 ? 2 : dollars >= 0.001 ? 4 : 6;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  });
  return <span className="tabular-nums">{format.format(dollars)}</span>;
}
