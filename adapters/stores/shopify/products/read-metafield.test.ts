import { describe, expect, test } from 'vitest';
import { readMetafield } from './read-metafield';

const field = (type: string, value: string, over: object = {}) => ({
  namespace: 'custom',
  key: 'care_guide',
  type,
  value,
  definition: null,
  ...over,
});

describe('readMetafield', () => {
  test.each([
    ['single_line_text_field', 'Hand wash', 'Hand wash'],
    ['number_integer', '12', 12],
    ['number_decimal', '1.5', 1.5],
    ['boolean', 'true', true],
    ['boolean', 'false', false],
    ['dimension', '{"value": 12.5, "unit": "CENTIMETERS"}', '12.5 cm'],
    ['weight', '{"value": 2, "unit": "kg"}', '2 kg'],
    ['rating', '{"value": "4.5", "scale_min": "1.0", "scale_max": "5.0"}', '4.5 of 5'],
    ['money', '{"amount": "5.99", "currency_code": "EUR"}', '5.99 EUR'],
    ['list.single_line_text_field', '["Cotton","Linen"]', 'Cotton, Linen'],
    ['list.dimension', '[{"value": 1, "unit": "m"}]', '1 m'],
    [
      'rich_text_field',
      '{"type":"root","children":[{"type":"paragraph","children":[{"type":"text","value":"Soft"}]}]}',
      'Soft',
    ],
  ])('%s %s', (type, value, expected) => {
    expect(readMetafield(field(type, value))).toEqual(['Care guide', expected]);
  });

  test.each([
    ['product_reference', 'gid://shopify/Product/1'],
    ['list.metaobject_reference', '["gid://shopify/Metaobject/1"]'],
    ['json', '{"cost": 3}'],
    ['number_integer', 'many'],
    ['dimension', '{'],
    ['list.single_line_text_field', 'no list'],
    ['single_line_text_field', ''],
    ['rich_text_field', 'null'],
  ])('%s %s says nothing', (type, value) => expect(readMetafield(field(type, value))).toBeNull());

  test('is called as its definition says', () => {
    const definition = { name: 'How to wash', access: { storefront: 'PUBLIC_READ' } };
    expect(readMetafield(field('single_line_text_field', '30°', { definition }))?.[0]).toBe('How to wash');
  });

  test('what the storefront may not show is not told to shoppers', () => {
    const definition = { name: 'Purchase price', access: { storefront: 'NONE' } };
    expect(readMetafield(field('number_decimal', '3.20', { definition }))).toBeNull();
    expect(readMetafield(field('single_line_text_field', 'x', { namespace: 'someapp' }))).toBeNull();
  });
});
