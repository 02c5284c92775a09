import Link from 'next/link';
import { currentContext } from '@/adapters/current-context';
import { Count } from '@/app/_components/format/amounts';
import { countProducts } from '@/core/stores/catalog/products/count-products.queries';

/** What the catalog holds, each figure leading to its products; nothing while it is empty. */
export async function CatalogFigures({ storeId }: { storeId: string }) {
  const counts = await countProducts(currentContext(), storeId);
  if (counts.total === 0) return null;
  const figures = [
    { words: 'active', count: counts.active, search: '?status=active' },
    { words: 'sold out', count: counts.outOfStock, search: '?status=active&stock=out' },
    { words: 'drafts', count: counts.draft, search: '?status=draft' },
    { words: 'archived', count: counts.archived, search: '?status=archived' },
    { words: 'without a price', count: counts.withoutPrice, search: null },
  ];
  return (
    <ul aria-label="What the catalog holds" className="flex flex-wrap gap-x-5 gap-y-1 text-muted">
      {figures
        .filter(({ count }) => count > 0)
        .map(({ words, count, search }) => (
          <li key={words}>
            {search ? (
              <Link
                href={`/s/${storeId}/catalog${search}`}
                className="rounded-sm underline-offset-4 hover:text-ink hover:underline"
              >
                <Figure count={count} /> {words}
              </Link>
            ) : (
              <>
                <Figure count={count} /> {words}
              </>
            )}
          </li>
        ))}
    </ul>
  );
}

function Figure({ count }: { count: number }) {
  return (
    <strong className="text-ink">
      <Count value={count} />
    </strong>
  );
}
