import type { ProductDetail, ProductSummary } from '@/core/contracts/tool-results';
import { formatMoney } from '@/core/shared/money';
import { type AnswerProduct, collectOptions, toProductCard } from './answer-product';
import type { ToolScope } from './tool';

const SUMMARY_CHARS = 220;

/** A product as a search result names it; registers it in the turn's reference book. */
export function summarizeProduct(scope: ToolScope, product: AnswerProduct, score: number): ProductSummary {
  return {
    ...describeHead(scope, product),
    summary: cutAtSentence(product.description, SUMMARY_CHARS),
    score: Math.round(score * 1000) / 1000,
  };
}

/** A product with everything that a shopper may ask about. */
export function detailProduct(scope: ToolScope, product: AnswerProduct): ProductDetail {
  return {
    ...describeHead(scope, product),
    description: product.description,
    attributes: readAttributes(product.attributes),
    variants: product.variants.map((variant) => ({
      title: variant.title,
      sku: variant.sku,
      options: variant.options,
      price:
        variant.price_cents === null
          ? null
          : formatMoney(variant.price_cents, product.currency, scope.locale),
      in_stock: variant.available,
      stock: variant.stock,
    })),
    url: product.url,
  };
}

function describeHead(scope: ToolScope, product: AnswerProduct) {
  const money = (cents: number) => formatMoney(cents, product.currency, scope.locale);
  const { price_cents: low, price_max_cents: high, compare_at_cents: before } = product;
  const range = low !== null && high !== null && high > low ? `${money(low)}–${money(high)}` : null;
  return {
    ref: scope.references.addProduct(toProductCard(product)),
    id: product.id,
    title: product.title,
    brand: product.brand,
    category: product.category,
    price: low === null ? null : (range ?? money(low)),
    price_cents: low,
    was: before !== null && low !== null && before > low ? money(before) : null,
    in_stock: product.in_stock,
    stock: product.stock,
    options: collectOptions(product),
  };
}

function readAttributes(stored: Record<string, unknown>): ProductDetail['attributes'] {
  const attributes: ProductDetail['attributes'] = {};
  for (const [name, value] of Object.entries(stored)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      attributes[name] = value;
  }
  return attributes;
}

/** The start of a text up to the last sentence that fits, or up to a word when the first one is too long. */
export function cutAtSentence(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit);
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '));
  if (sentence > limit / 3) return cut.slice(0, sentence + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
