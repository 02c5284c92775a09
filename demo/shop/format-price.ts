const EURO = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });
const WHOLE_EURO = new Intl.NumberFormat('en-IE', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});

/** Writes integer cents as euros: €89 for whole amounts, €10.90 otherwise. */
export function formatPrice(cents: number): string {
  return cents % 100 === 0 ? WHOLE_EURO.format(cents / 100) : EURO.format(cents / 100);
}
