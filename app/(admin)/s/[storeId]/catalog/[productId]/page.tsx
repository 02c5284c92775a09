import { ExternalLink } from 'lucide-react';
import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { Money } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { ProductThumb } from '@/app/_components/product-thumb';
import { Badge } from '@/app/_components/ui/badge';
import { Card, CardHead } from '@/app/_components/ui/card';
import { orNotFound, requireStore } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { getProduct } from '@/core/stores/catalog/products/get-product.queries';
import { FactList } from '../../_components/fact-list';
import { PageBody, PageHead } from '../../_components/page-head';
import { PRODUCT_STATUS, stockWords } from '../_components/product-words';
import { ProductActions } from './_components/product-actions';
import { VariantTable } from './_components/variant-table';

export const metadata: Metadata = { title: 'Product' };

export default async function ProductPage({
  params,
}: {
  params: Promise<{ storeId: string; productId: string }>;
}) {
  const { storeId, productId } = await params;
  const { role } = await requireStore(storeId);
  const product = await orNotFound(() => getProduct(currentContext(), storeId, productId));
  const status = PRODUCT_STATUS[product.status];
  return (
    <PageBody>
      <PageHead
        title={product.title}
        back={{ href: `/s/${storeId}/catalog`, words: 'Catalog' }}
        action={
          may(role, 'catalog.manage') && (
            <ProductActions storeId={storeId} id={product.id} title={product.title} status={product.status} />
          )
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <Card className="flex gap-4 p-5">
            <ProductThumb url={product.imageUrl} large />
            <div className="grid min-w-0 content-start gap-1.5">
              <div className="flex flex-wrap items-center gap-2">
                <Badge tone={status.tone}>{status.words}</Badge>
                <Badge tone={product.inStock ? 'success' : 'warning'}>{stockWords(product)}</Badge>
              </div>
              <p className="font-display text-lg font-semibold">
                <Money
                  cents={product.priceCents}
                  maxCents={product.priceMaxCents}
                  currency={product.currency}
                />
                {product.compareAtCents !== null && (
                  <s className="ml-2 text-sm font-normal text-muted">
                    <Money cents={product.compareAtCents} currency={product.currency} />
                  </s>
                )}
              </p>
              {product.url && (
                <a
                  href={product.url}
                  target="_blank"
                  rel="noreferrer"
                  className="inline-flex items-center gap-1 text-primary-ink underline underline-offset-2"
                >
                  Open in the shop <ExternalLink className="size-3.5" aria-hidden />
                </a>
              )}
            </div>
          </Card>
          <Card aria-labelledby="description">
            <CardHead id="description" title="Description" hint="What the assistant reads about it" />
            <p className="max-w-prose px-5 pb-5 text-pretty whitespace-pre-line">
              {product.description || <span className="text-muted">None was imported.</span>}
            </p>
          </Card>
          {product.variants.length > 0 && (
            <VariantTable variants={product.variants} currency={product.currency} />
          )}
        </div>
        <Card aria-labelledby="details">
          <CardHead id="details" title="Details" />
          <FactList
            facts={[
              ['Brand', product.brand],
              ['Category', product.category],
              ['SKU', product.sku],
              ['Id in the shop', product.externalId],
              ['Colours', product.colours.join(', ')],
              ['Sizes', product.sizes.join(', ')],
              ['Tags', product.tags.join(', ')],
              ...Object.entries(product.attributes)
                .filter(([name]) => !SHOWN_ABOVE.has(name))
                .map(([name, value]): [string, string] => [attributeName(name), attribute(value)]),
              ['Updated', <RelativeTime key="updated" at={product.updatedAt} />],
            ]}
          />
        </Card>
      </div>
    </PageBody>
  );
}

/** Attributes of the product file that repeat a field of their own. */
const SHOWN_ABOVE = new Set(['brand', 'category', 'sku']);

/** @returns `compatible_with` as “Compatible with” */
function attributeName(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function attribute(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
