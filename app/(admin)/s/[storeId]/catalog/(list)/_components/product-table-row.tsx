import Link from 'next/link';
import { Money } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { ProductThumb } from '@/app/_components/product-thumb';
import { Badge } from '@/app/_components/ui/badge';
import type { ProductListItem } from '@/core/stores/catalog/products/product-view';
import { PRODUCT_STATUS, stockWords } from '../../_components/product-words';

export function ProductTableRow({ storeId, product }: { storeId: string; product: ProductListItem }) {
  const status = PRODUCT_STATUS[product.status];
  return (
    <tr className="relative transition-colors hover:bg-sunken">
      <td className="max-w-0 py-2.5 pr-3 pl-5 max-sm:w-full sm:w-[46%]">
        <div className="flex items-center gap-3">
          <ProductThumb url={product.imageUrl} />
          <div className="min-w-0">
            {/* The link covers the row, so that it opens from anywhere on it. */}
            <Link
              href={`/s/${storeId}/catalog/${product.id}`}
              className="block truncate font-medium after:absolute after:inset-0"
            >
              {product.title}
            </Link>
            <p className="truncate text-xs text-muted">
              <span className="max-md:hidden">
                {[product.sku, product.category].filter(Boolean).join(' · ')}
              </span>
              <span className="md:hidden">
                {[product.sku, stockWords(product)].filter(Boolean).join(' · ')}
              </span>
            </p>
          </div>
        </div>
      </td>
      <td className="max-w-36 truncate px-3 text-muted max-lg:hidden">{product.brand ?? '–'}</td>
      <td className="px-3 whitespace-nowrap max-sm:pr-5">
        <Money cents={product.priceCents} currency={product.currency} />
        {product.priceMaxCents !== null && product.priceMaxCents !== product.priceCents && (
          <span className="text-xs text-muted"> and up</span>
        )}
      </td>
      <td className="px-3 whitespace-nowrap text-muted max-md:hidden">{stockWords(product)}</td>
      <td className="px-3 max-sm:hidden">
        <Badge tone={status.tone}>{status.words}</Badge>
      </td>
      <td className="pr-5 pl-3 text-xs whitespace-nowrap text-muted max-lg:hidden">
        <RelativeTime at={product.updatedAt} />
      </td>
    </tr>
  );
}
