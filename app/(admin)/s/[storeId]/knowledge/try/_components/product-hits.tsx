import { PackageSearch } from 'lucide-react';
import Link from 'next/link';
import { Money } from '@/app/_components/format/amounts';
import { ProductThumb } from '@/app/_components/product-thumb';
import { Card, CardHead } from '@/app/_components/ui/card';
import { EmptyState } from '@/app/_components/ui/empty-state';
import type { RetrievalTrial } from '@/core/knowledge/try-retrieval';
import { Matched } from './passage-hits';
import { ScoreBadge } from './score-badge';
import { SignalBars } from './signal-bars';

/** See core/knowledge/retrieval/search-products.ts: from about here on a product is what was asked for. */
const GOOD = 0.45;

export function ProductHits({
  storeId,
  products,
}: {
  storeId: string;
  products: RetrievalTrial['products'];
}) {
  return (
    <Card aria-labelledby="products">
      <CardHead id="products" title="Products" hint="What the assistant could show" />
      {products.length === 0 ? (
        <EmptyState icon={PackageSearch} title="No product">
          The catalog is empty, or nothing in it can be shown.
        </EmptyState>
      ) : (
        <ol className="divide-y border-t">
          {products.map(({ product, ...hit }) => (
            <li key={hit.chunkId} className="grid gap-2.5 px-5 py-4">
              <div className="flex items-center gap-3">
                <ProductThumb url={product.imageUrl} />
                <div className="min-w-0 flex-1">
                  <Link
                    href={`/s/${storeId}/catalog/${product.id}`}
                    className="block truncate font-medium hover:text-primary-ink"
                  >
                    {product.title}
                  </Link>
                  <p className="text-xs text-muted">
                    <Money
                      cents={product.priceCents}
                      maxCents={product.priceMaxCents}
                      currency={product.currency}
                    />
                    {product.inStock ? '' : ' · sold out'}
                  </p>
                </div>
                <ScoreBadge score={hit.score} good={GOOD} />
              </div>
              <SignalBars
                signals={[
                  { name: 'Meaning', value: hit.signals.cosine },
                  { name: 'Words', value: hit.signals.keyword },
                  { name: 'Coverage', value: hit.signals.coverage },
                  { name: 'Like the best', value: hit.signals.feedback },
                ]}
              />
              <Matched terms={hit.matchedTerms} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
