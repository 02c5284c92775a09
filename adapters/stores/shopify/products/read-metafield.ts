import type { ShopifyMetafield } from './product-shape';

/** Whose values are the owner's words rather than an app's bookkeeping, where nothing else tells. */
const OWNERS_NAMESPACE = 'custom';

const UNIT_SIGNS: Record<string, string> = {
  millimeters: 'mm',
  centimeters: 'cm',
  meters: 'm',
  inches: 'in',
  feet: 'ft',
  grams: 'g',
  kilograms: 'kg',
  ounces: 'oz',
  pounds: 'lb',
  milliliters: 'ml',
  liters: 'l',
};

/**
 * A metafield as an attribute: its name and its value in words. Metafields hold internal things as well (purchase
 * prices, suppliers), so only those count that the storefront may show: with a definition that lets it, or without one
 * in the namespace where owners write by hand. References to other objects are left out: their value is an id.
 * Types: https://shopify.dev/docs/apps/build/metafields/list-of-data-types
 * @returns null for one that is not to be shown or says nothing
 */
export function readMetafield(
  field: ShopifyMetafield,
): [name: string, value: string | number | boolean] | null {
  const shown = field.definition
    ? field.definition.access?.storefront !== 'NONE'
    : field.namespace === OWNERS_NAMESPACE;
  if (!shown) return null;
  const value = field.type.startsWith('list.')
    ? readList(field.type.slice('list.'.length), field.value)
    : readValue(field.type, field.value);
  return value === null || value === '' ? null : [field.definition?.name || readable(field.key), value];
}

function readList(type: string, json: string): string | null {
  const items = parse(json);
  if (!Array.isArray(items)) return null;
  const texts = items
    .map((item) => readValue(type, typeof item === 'string' ? item : JSON.stringify(item)))
    .filter((text) => text !== null && text !== '');
  return texts.join(', ');
}

function readValue(type: string, value: string): string | number | boolean | null {
  switch (type) {
    case 'single_line_text_field':
    case 'multi_line_text_field':
    case 'url':
    case 'color':
    case 'date':
    case 'date_time':
    case 'language':
      return value;
    case 'boolean':
      return value === 'true';
    case 'number_integer':
    case 'number_decimal':
      return Number.isFinite(Number(value)) && value.trim() !== '' ? Number(value) : null;
    case 'rich_text_field':
      return readRichText(parse(value))
        .replace(/\n{2,}/g, '\n')
        .trim();
    case 'rating':
    case 'dimension':
    case 'volume':
    case 'weight':
    case 'money':
      return readMeasure(parse(value));
    default:
      return null;
  }
}

/** {"value": 12.5, "unit": "cm"}, {"value": "4.5", "scale_max": "5.0"}, {"amount": "5.99", "currency_code": "EUR"}. */
function readMeasure(given: unknown): string | null {
  if (typeof given !== 'object' || given === null) return null;
  const { value, amount, unit, currency_code, scale_max } = given as Record<string, unknown>;
  const number = value ?? amount;
  if (typeof number !== 'string' && typeof number !== 'number') return null;
  if (scale_max !== undefined) return `${number} of ${String(Number(scale_max))}`;
  const of = unit ?? currency_code;
  return typeof of === 'string' ? `${number} ${UNIT_SIGNS[of.toLowerCase()] ?? of}` : String(number);
}

/** Text of Shopify's rich text tree. */
function readRichText(node: unknown, depth = 0): string {
  if (typeof node !== 'object' || node === null || depth > 20) return '';
  const { type, value, children } = node as Record<string, unknown>;
  if (typeof value === 'string') return value;
  const inner = Array.isArray(children)
    ? children.map((child) => readRichText(child, depth + 1)).join('')
    : '';
  return type === 'paragraph' || type === 'heading' || type === 'list-item' ? `${inner}\n` : inner;
}

/** "care_guide" → "Care guide". */
function readable(key: string): string {
  const words = key.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
