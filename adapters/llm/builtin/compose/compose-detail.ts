import type { ProductDetail } from '@/core/contracts/tool-results';
import type { Embedder } from '@/core/llm/embedder';
import type { ComposedAnswer } from '../composed-answer';
import type { DetailPhrases } from '../phrases/phrases';
import type { Words } from '../phrases/phrases-for';
import { nameWithPrice } from './compose-products';
import { pickSentences } from './pick-sentences';

const ASKS_PRICE =
  /\b(price|costs?|how much (is|are|for)|how much do(es)?\b(?!.*\b(weigh|hold|carry|fit)\w*)|expensive|kostet|preis|prix|precio)\b/i;
const ASKS_STOCK =
  /\b(in stock|available|availability|sold out|left(?! (on|over|of|for|in)\b)|how many( \w+){0,3} (do you have|are there|there)|lieferbar|verfügbar|en stock|disponible)\b/i;
const ASKS_SIZE = /\b(sizes?|fit|gr(ö|oe)(ß|ss)en?|tailles?|tallas?)\b/i;
const ASKS_COLOUR = /\b(colou?rs?|farben?|couleurs?|colores?)\b/i;

/** Answers a question about one product from its facts, word for word. */
export async function composeDetail(
  embedder: Embedder,
  words: Words,
  question: string,
  product: ProductDetail,
): Promise<ComposedAnswer> {
  const statements = [product.description, ...attributeLines(words.detail, product)].join('\n');
  const told: string[] = [];
  const sentences: string[] = [];
  // "What does it cost, and is it vegan?" is answered twice, by a field and by a sentence.
  for (const part of splitFacets(question)) {
    const direct = answerFromFields(words, part, product);
    if (direct) told.push(direct);
    else sentences.push(...(await pickSentences(embedder, part, statements)).slice(0, 3));
  }
  if (told.length > 0) {
    const more = [...new Set(sentences)].slice(0, 2);
    return {
      text: `${[...new Set(told)].join(' ')} [${product.ref}]\n${more.join(' ')}`.trim(),
      outcome: 'answered',
      confidence: 0.9,
    };
  }
  const head = nameWithPrice(words, product);
  return {
    text: `${head} [${product.ref}]\n${[...new Set(sentences)].slice(0, 3).join(' ')}`.trim(),
    outcome: 'answered',
    confidence: 0.65,
    suggestions: product.in_stock ? [] : [words.suggest.similar],
  };
}

/** The questions in one message; a piece without a verb belongs to the one before it. */
function splitFacets(question: string): string[] {
  const pieces = question.split(
    /[?;]+\s*|(?:,\s*)?\band\s+(?=(?:is|are|does|do|can|how|what|which|will)\b)/i,
  );
  return pieces.map((piece) => piece.replace(/^and\s+/i, '').trim()).filter((piece) => piece.length > 3);
}

function answerFromFields(words: Words, question: string, product: ProductDetail): string | null {
  const { detail, voice } = words;
  const asked = question.toLowerCase();
  const variant = findVariant(asked, product);
  if (variant) return describeVariant(words, product, variant);
  const size = ASKS_SIZE.test(asked) && listOption(words, product, /size|gr(ö|oe)(ß|ss)e|taille|talla/i);
  if (size) return detail.comesIn(product.title, size);
  const colour = ASKS_COLOUR.test(asked) && listOption(words, product, /colou?r|farbe|couleur|color/i);
  if (colour) return detail.comesIn(product.title, colour);
  if (ASKS_STOCK.test(asked)) {
    if (!product.in_stock) return `**${product.title}**: ${voice.noneInStock}`;
    return detail.inStock(product.title, product.stock === null ? '' : detail.left(product.stock));
  }
  if (ASKS_PRICE.test(asked) && product.price) {
    return detail.costs(product.title, product.price, product.was ? detail.was(product.was) : '');
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

function describeVariant({ detail, list }: Words, product: ProductDetail, variant: Variant): string {
  const name = detail.variant(product.title, list(Object.values(variant.options)));
  if (!variant.in_stock) return detail.soldOut(name);
  const left = variant.stock === null ? '' : detail.left(variant.stock);
  return detail.variantInStock(name, left, variant.price);
}

function listOption({ list }: Words, product: ProductDetail, name: RegExp): string | null {
  const option = Object.entries(product.options).find(([key]) => name.test(key));
  return option && option[1].length > 0 ? list(option[1]) : null;
}

/** "water_resistance": "IPX4" → "Water resistance: IPX4." */
export function attributeLines(detail: DetailPhrases, product: ProductDetail): string[] {
  return Object.entries(product.attributes).map(([name, value]) => {
    const label = name.replace(/[_-]+/g, ' ').trim();
    const shown = typeof value === 'boolean' ? (value ? detail.yes : detail.no) : String(value);
    return `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${shown}.`;
  });
}
