import type { ProductDetail } from '@/core/contracts/tool-results';
import type { ComposedAnswer } from '../composed-answer';

const MAX_DIFFERENCES = 6;

/** Sets products side by side: price, stock, and the attributes in which they differ. */
export function composeComparison(products: readonly ProductDetail[]): ComposedAnswer {
  const rows = [
    row('Price', products, (product) => product.price),
    row('Availability', products, (product) => (product.in_stock ? 'in stock' : 'sold out')),
    ...attributeRows(products),
  ].filter((line): line is string => line !== null);
  const names = products.map((product) => `**${product.title}** [${product.ref}]`);
  const cheapest = products
    .filter((product) => product.price_cents !== null)
    .toSorted((a, b) => (a.price_cents ?? 0) - (b.price_cents ?? 0));
  const verdict =
    cheapest[0] && cheapest[1] && cheapest[0].price_cents !== cheapest[1].price_cents
      ? `\nThe ${cheapest[0].title} costs less.`
      : '';
  return {
    text: `${names.join(' and ')} side by side:\n${rows.join('\n')}${verdict}`,
    outcome: 'answered',
    confidence: 0.85,
  };
}

function row(
  label: string,
  products: readonly ProductDetail[],
  read: (product: ProductDetail) => string | null,
): string | null {
  const values = products.map(read);
  if (values.every((value) => value === null)) return null;
  return `- ${label}: ${values.map((value, i) => `${products[i]?.title}: ${value ?? 'not stated'}`).join(' · ')}`;
}

function attributeRows(products: readonly ProductDetail[]): (string | null)[] {
  const shared = Object.keys(products[0]?.attributes ?? {}).filter((name) =>
    products.every((product) => product.attributes[name] !== undefined),
  );
  const differing = shared.filter(
    (name) => new Set(products.map((p) => String(p.attributes[name]))).size > 1,
  );
  return differing.slice(0, MAX_DIFFERENCES).map((name) => {
    const label = name.replace(/[_-]+/g, ' ');
    return row(`${label.charAt(0).toUpperCase()}${label.slice(1)}`, products, (product) => {
      const value = product.attributes[name];
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
    });
  });
}
