import type { ProductDetail } from '@/core/contracts/tool-results';
import type { ComposedAnswer } from '../composed-answer';
import type { DetailPhrases } from '../phrases/phrases';
import type { Words } from '../phrases/phrases-for';

const MAX_DIFFERENCES = 6;

/** Sets products side by side: price, stock, and the attributes in which they differ. */
export function composeComparison(words: Words, products: readonly ProductDetail[]): ComposedAnswer {
  const { detail } = words;
  const rows = [
    row(detail, detail.price, products, (product) => product.price),
    row(detail, detail.availability, products, (product) =>
      product.in_stock ? detail.available : detail.unavailable,
    ),
    ...attributeRows(detail, products),
  ].filter((line): line is string => line !== null);
  const names = products.map((product) => `**${product.title}** [${product.ref}]`);
  const cheapest = products
    .filter((product) => product.price_cents !== null)
    .toSorted((a, b) => (a.price_cents ?? 0) - (b.price_cents ?? 0));
  const verdict =
    cheapest[0] && cheapest[1] && cheapest[0].price_cents !== cheapest[1].price_cents
      ? `\n${detail.costsLess(cheapest[0].title)}`
      : '';
  return {
    text: `${detail.sideBySide(words.list(names))}\n${rows.join('\n')}${verdict}`,
    outcome: 'answered',
    confidence: 0.85,
  };
}

function row(
  detail: DetailPhrases,
  label: string,
  products: readonly ProductDetail[],
  read: (product: ProductDetail) => string | null,
): string | null {
  const values = products.map(read);
  if (values.every((value) => value === null)) return null;
  return `- ${label}: ${values.map((value, i) => `${products[i]?.title}: ${value ?? detail.notStated}`).join(' · ')}`;
}

function attributeRows(detail: DetailPhrases, products: readonly ProductDetail[]): (string | null)[] {
  const shared = Object.keys(products[0]?.attributes ?? {}).filter((name) =>
    products.every((product) => product.attributes[name] !== undefined),
  );
  const differing = shared.filter(
    (name) => new Set(products.map((p) => String(p.attributes[name]))).size > 1,
  );
  return differing.slice(0, MAX_DIFFERENCES).map((name) => {
    const label = name.replace(/[_-]+/g, ' ');
    return row(detail, `${label.charAt(0).toUpperCase()}${label.slice(1)}`, products, (product) => {
      const value = product.attributes[name];
      return typeof value === 'boolean' ? (value ? detail.yes : detail.no) : String(value);
    });
  });
}
