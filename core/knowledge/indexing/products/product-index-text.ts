import type { KeywordFields } from '@/core/knowledge/keywords/document-terms';
import { foldText } from '@/core/knowledge/keywords/split-words';
import { cutText } from '../passages/cut-text';

/** What of a product is searched. Price and stock are filters and read from the product itself. */
export interface IndexableProduct {
  title: string;
  brand: string | null;
  category: string | null;
  description: string;
  sku: string | null;
  tags: readonly string[];
  attributes: Readonly<Record<string, unknown>>;
  colours: readonly string[];
  sizes: readonly string[];
  variantSkus: readonly string[];
  optionValues: readonly string[];
}

const EMBEDDED_DESCRIPTION_CHARACTERS = 200;
/** Longer attribute values are prose or lists of codes, which drown the rest. */
const MAX_ATTRIBUTE_CHARACTERS = 80;

/**
 * The text whose vector stands for the product. Short on purpose: with attributes or a long description the vector
 * ranks worse (docs/decisions/0003-hybrid-retrieval.md).
 */
export function productEmbeddingText(product: IndexableProduct): string {
  const brand = product.brand?.trim();
  const named = brand && !foldText(product.title).includes(foldText(brand)) ? `${brand} ` : '';
  return [
    named + product.title,
    product.category ?? textAttribute(product.attributes, 'product_type'),
    cutText(product.description, EMBEDDED_DESCRIPTION_CHARACTERS),
  ]
    .filter(Boolean)
    .join('. ');
}

/** The keyword fields: title, description, and all short facts in the third. */
export function productKeywordFields(product: IndexableProduct): KeywordFields {
  const facts = [
    product.brand,
    product.category,
    product.sku,
    ...product.tags,
    ...product.colours,
    ...product.sizes,
    ...product.variantSkus,
    ...product.optionValues,
    ...Object.entries(product.attributes).map(([name, value]) => attributeText(name, value)),
  ];
  return [product.title, product.description, facts.filter(Boolean).join(' \n')];
}

/** A short text as it is; a feature that is there by its name ("touchscreen": true); numbers say nothing alone. */
function attributeText(name: string, value: unknown): string {
  if (value === true) return name.replace(/_+/g, ' ');
  return typeof value === 'string' && value.length <= MAX_ATTRIBUTE_CHARACTERS ? value : '';
}

function textAttribute(attributes: Readonly<Record<string, unknown>>, name: string): string {
  const value = attributes[name];
  return typeof value === 'string' ? value : '';
}
