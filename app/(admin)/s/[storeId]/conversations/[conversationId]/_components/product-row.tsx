import { Money } from '@/app/_components/format/amounts';
import { ProductThumb } from '@/app/_components/product-thumb';
import type { ProductCard } from '@/core/contracts/product-card';

/** The cards that the shopper saw under the answer. */
export function ProductRow({ products }: { products: ProductCard[] }) {
  return (
    <ul aria-label="Products shown" className="flex max-w-full snap-x gap-2 overflow-x-auto pb-1">
      {products.map((product) => (
        <li
          key={product.id}
          className="flex w-60 shrink-0 snap-start items-center gap-3 rounded-md border bg-surface p-2.5"
        >
          <ProductThumb url={product.imageUrl} />
          <div className="min-w-0">
            {product.url ? (
              <a
                href={product.url}
                target="_blank"
                rel="noreferrer"
                className="block truncate font-medium hover:text-primary-ink"
              >
                {product.title}
              </a>
            ) : (
              <p className="truncate font-medium">{product.title}</p>
            )}
            <p className="truncate text-xs text-muted">
              <Money
                cents={product.priceCents}
                maxCents={product.priceMaxCents}
                currency={product.currency}
              />
              {' · '}
              {product.inStock ? 'in stock' : 'sold out'}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
