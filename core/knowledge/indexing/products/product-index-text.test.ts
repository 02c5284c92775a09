import { describe, expect, it } from 'vitest';
import { type IndexableProduct, productEmbeddingText, productKeywordFields } from './product-index-text';

const product: IndexableProduct = {
  title: 'Skimmer 1 Tent',
  brand: 'Norrvik',
  category: 'Tents',
  description: 'Light.',
  sku: 'NRV-101',
  tags: ['camping'],
  attributes: {
    freestanding: true,
    touchscreen: false,
    poles: 'aluminium',
    weight: 940,
    notes: 'x'.repeat(81),
  },
  colours: ['moss'],
  sizes: [],
  variantSkus: ['NRV-101-MOS'],
  optionValues: ['Moss'],
};

describe('what of a product is searched', () => {
  it('is embedded as brand, title, category and the start of the description', () => {
    expect(productEmbeddingText(product)).toBe('Norrvik Skimmer 1 Tent. Tents. Light.');
  });

  it('names the brand once', () => {
    expect(productEmbeddingText({ ...product, title: 'NORRVIK Skimmer' })).toBe(
      'NORRVIK Skimmer. Tents. Light.',
    );
  });

  it('falls back to the product type, and halves no character', () => {
    const text = productEmbeddingText({
      ...product,
      category: null,
      attributes: { product_type: 'Tent' },
      description: `${'x'.repeat(199)}🙂 more`,
    });
    expect(text).toBe(`Norrvik Skimmer 1 Tent. Tent. ${'x'.repeat(199)}`);
  });

  it('has short facts as keywords, features by name, and neither numbers nor prose', () => {
    const [title, description, facts] = productKeywordFields(product);
    expect([title, description]).toEqual(['Skimmer 1 Tent', 'Light.']);
    expect(facts.split(' \n')).toEqual([
      'Norrvik',
      'Tents',
      'NRV-101',
      'camping',
      'moss',
      'NRV-101-MOS',
      'Moss',
      'freestanding',
      'aluminium',
    ]);
  });
});
