import type { ProductDetail } from '@/core/contracts/tool-results';
import type { Embedder } from '@/core/llm/embedder';
import type { LlmStoreFacts } from '@/core/llm/llm-provider';
import type { ComposedAnswer } from '../composed-answer';
import { phrasesFor } from '../phrases';
import { listInWords, nameWithPrice } from './compose-products';
import { pickSentences } from './pick-sentences';

const ASKS_PRICE = /\b(price|costs?|how much (is|are|for)|expensive|kostet|preis|prix|precio)\b/i;
const ASKS_STOCK =
  /\b(in stock|available|availability|sold out|left|how many|lieferbar|verfügbar|en stock|disponible)\b/i;
const ASKS_SIZE = /\b(sizes?|fit|gr(ö|oe)(ß|ss)en?|tailles?|tallas?)\b/i;
const ASKS_COLOUR = /\b(colou?rs?|farben?|couleurs?|colores?)\b/i;

/** Answers a question about one product from its facts, word for word. */
export async function composeDetail(
  embedder: Embedder,
  facts: LlmStoreFacts,
  question: string,
  product: ProductDetail,
): Promise<ComposedAnswer> {
  const direct = answerFromFields(facts, question, product);
  if (direct) return { text: `${direct} [${product.ref}]`, outcome: 'answered', confidence: 0.9 };

  const statements = [product.description, ...attributeLines(product)].join('\n');
  const sentences = await pickSentences(embedder, question, statements);
  const head = nameWithPrice(product);
  return {
    text: `${head} [${product.ref}]\n${sentences.slice(0, 3).join(' ')}`.trim(),
    outcome: 'answered',
    confidence: 0.65,
    suggestions: product.in_stock ? [] : ['Is there something similar?'],
  };
}

function answerFromFields(facts: LlmStoreFacts, question: string, product: ProductDetail): string | null {
  const asked = question.toLowerCase();
  const variant = findVariant(asked, product);
  if (variant) return describeVariant(product, variant);
  const size = ASKS_SIZE.test(asked) && listOption(product, /size|gr(ö|oe)(ß|ss)e|taille|talla/i);
  if (size) return `**${product.title}** comes in ${size}.`;
  const colour = ASKS_COLOUR.test(asked) && listOption(product, /colou?r|farbe|couleur|color/i);
  if (colour) return `**${product.title}** comes in ${colour}.`;
  if (ASKS_STOCK.test(asked)) {
    if (!product.in_stock) return `**${product.title}**: ${phrasesFor(facts).noneInStock}`;
    const count = product.stock === null ? '' : ` (${product.stock} left)`;
    return `Yes, **${product.title}** is in stock${count}.`;
  }
  if (ASKS_PRICE.test(asked) && product.price) {
    return `**${product.title}** costs ${product.price}${product.was ? ` (was ${product.was})` : ''}.`;
  }
  return null;
}

type Variant = ProductDetail['variants'][number];

/** The variant whose option values the question names, e.g. "the blue one in M". */
function findVariant(asked: string, product: ProductDetail): Variant | null {
  if (product.variants.length < 2) return null;
  const words = new Set(asked.match(/[\p{L}\p{N}]+/gu) ?? []);
  const title = product.title.toLowerCase();
  const counted = product.variants.map((variant) => ({
    variant,
    named: Object.values(variant.options).filter((value) => {
      const parts = value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return parts.length > 0 && parts.every((part) => words.has(part) && !title.includes(part));
    }).length,
  }));
  const best = counted.reduce((a, b) =>
    b.named > a.named || (b.named === a.named && prefers(b.variant, a.variant)) ? b : a,
  );
  return best.named > 0 ? best.variant : null;
}

function prefers(a: Variant, b: Variant): boolean {
  return a.in_stock && !b.in_stock;
}

function describeVariant(product: ProductDetail, variant: Variant): string {
  const name = `**${product.title}** in ${listInWords(Object.values(variant.options))}`;
  const price = variant.price ? ` and costs ${variant.price}` : '';
  if (!variant.in_stock) return `${name} is sold out at the moment.`;
  const count = variant.stock === null ? '' : ` (${variant.stock} left)`;
  return `Yes, ${name} is in stock${count}${price}.`;
}

function listOption(product: ProductDetail, name: RegExp): string | null {
  const option = Object.entries(product.options).find(([key]) => name.test(key));
  return option && option[1].length > 0 ? listInWords(option[1]) : null;
}

/** "water_resistance": "IPX4" → "Water resistance: IPX4." */
export function attributeLines(product: ProductDetail): string[] {
  return Object.entries(product.attributes).map(([name, value]) => {
    const label = name.replace(/[_-]+/g, ' ').trim();
    const shown = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
    return `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${shown}.`;
  });
}
