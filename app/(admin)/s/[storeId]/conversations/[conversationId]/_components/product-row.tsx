import { ImageOff } from 'lucide-react';
import { Money } from '@/app/_components/format/amounts';
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

export function ProductThumb({ url, large }: { url: string | null; large?: boolean }) {
  const size = large ? 'size-24' : 'size-10';
  if (!url) {
    return (
      <span className={`${size} grid shrink-0 place-items-center rounded-sm bg-sunken text-faint`}>
        <ImageOff className="size-4" aria-hidden />
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: images live on the store's server, unknown to the optimiser
    <img src={url} alt="" loading="lazy" className={`${size} shrink-0 rounded-sm bg-sunken object-cover`} />
  );
}
