import { describe, expect, it } from 'vitest';
import type { ProductCard } from '@/core/contracts/product-card';
import { formatPrice, priceTag } from './format-price';
import { dayKey, formatDay, formatTime } from './format-time';

const product: ProductCard = {
  id: 'p',
  title: 'Lamp',
  brand: null,
  priceCents: 4900,
  priceMaxCents: null,
  compareAtCents: null,
  currency: 'EUR',
  inStock: true,
  stock: null,
  imageUrl: null,
  url: null,
};
/** Intl puts narrow or no-break spaces, differing by version. */
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ');

describe('prices', () => {
  it('follow the reader’s locale and the currency’s minor units', () => {
    expect(formatPrice(129900, 'EUR', 'en')).toBe('€1,299.00');
    expect(plain(formatPrice(129900, 'EUR', 'de'))).toBe('1.299,00 €');
    expect(formatPrice(1299, 'JPY', 'en')).toBe('¥1,299');
    expect(formatPrice(500, '??', 'en')).toBe('5.00 ??');
  });

  it('show the former price only of reduced products, and a range as its start', () => {
    expect(priceTag(product, 'en')).toEqual({ price: '€49.00', isFrom: false, before: null });
    expect(priceTag({ ...product, compareAtCents: 6900 }, 'en')?.before).toBe('€69.00');
    expect(priceTag({ ...product, compareAtCents: 4900 }, 'en')?.before).toBeNull();
    expect(priceTag({ ...product, priceMaxCents: 5900 }, 'en')?.isFrom).toBe(true);
    expect(priceTag({ ...product, priceMaxCents: 4900 }, 'en')?.isFrom).toBe(false);
    expect(priceTag({ ...product, priceCents: null }, 'en')).toBeNull();
  });
});

describe('times', () => {
  const now = new Date(2026, 0, 5, 12, 0);
  const at = (...parts: [number, number, number, number]) => new Date(...parts).toISOString();

  it('are those of the reader', () => {
    expect(plain(formatTime(at(2026, 0, 5, 15), 'en-US'))).toBe('3:00 PM');
    expect(formatTime(at(2026, 0, 5, 15), 'de')).toBe('15:00');
  });

  it('name near days and date far ones', () => {
    expect(formatDay(at(2026, 0, 5, 0), now, 'en')).toBe('Today');
    expect(formatDay(at(2026, 0, 4, 23), now, 'de')).toBe('Gestern');
    expect(formatDay(at(2026, 0, 3, 9), now, 'en-US')).toBe('Sat, January 3');
    expect(formatDay(at(2025, 11, 31, 9), now, 'en-US')).toContain('2025');
  });

  it('part days at the reader’s midnight', () => {
    expect(dayKey(at(2026, 0, 5, 0))).toBe(dayKey(at(2026, 0, 5, 23)));
    expect(dayKey(at(2026, 0, 4, 23))).not.toBe(dayKey(at(2026, 0, 5, 0)));
  });
});
