import { describe, expect, it } from 'vitest';
import type { ImportedOffer } from '../reading/imported-product';
import { summariseOffers } from './summarise-offers';

const offer = (fields: Partial<ImportedOffer>): ImportedOffer => ({
  priceCents: 1000,
  compareAtCents: null,
  stock: 1,
  available: true,
  ...fields,
});

describe('summariseOffers', () => {
  it('prices a product by what can be bought', () => {
    expect(
      summariseOffers([
        offer({ priceCents: 500, stock: 0, available: false }),
        offer({ priceCents: 2000, stock: 2 }),
        offer({ priceCents: 1500, compareAtCents: 1800, stock: 3 }),
      ]),
    ).toEqual({ priceCents: 1500, priceMaxCents: 2000, compareAtCents: 1800, stock: 5, inStock: true });
  });

  it('still has a price when all is sold out', () => {
    expect(summariseOffers([offer({ stock: -3, available: false })])).toMatchObject({
      priceCents: 1000,
      priceMaxCents: null,
      stock: 0,
      inStock: false,
    });
  });

  it('knows no sum when one variant is not counted', () => {
    expect(summariseOffers([offer({ stock: null }), offer({})]).stock).toBeNull();
    expect(summariseOffers([])).toMatchObject({ priceCents: null, stock: null, inStock: false });
  });
});
