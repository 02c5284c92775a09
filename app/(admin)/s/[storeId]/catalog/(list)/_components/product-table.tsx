import { FileUp, PackageSearch } from 'lucide-react';
import Link from 'next/link';
import { currentContext } from '@/adapters/current-context';
import { SortHeader } from '@/app/_components/lists/sort-header';
import { Button } from '@/app/_components/ui/button';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Pagination } from '@/app/_components/ui/pagination';
import { listProducts } from '@/core/stores/catalog/products/list-products.queries';
import { type CatalogQuery, catalogHref } from './catalog-query';
import { ProductTableRow } from './product-table-row';

export async function ProductTable({ storeId, query }: { storeId: string; query: CatalogQuery }) {
  const page = await listProducts(currentContext(), storeId, {
    query: query.q,
    status: query.status || undefined,
    stock: query.stock || undefined,
    sort: query.sort,
    page: query.page,
    page_size: 25,
  });
  if (page.items.length === 0)
    return <NoProducts storeId={storeId} filtered={catalogHref(query, {}) !== '?'} />;
  const { sort } = query;
  const sortedBy = (next: CatalogQuery['sort']) => catalogHref(query, { sort: next });
  const priceOrder = sort === 'price' ? 'ascending' : sort === '-price' ? 'descending' : undefined;
  return (
    <>
      <div className="overflow-x-auto border-t">
        <table className="w-full text-left">
          <thead className="border-b text-xs text-muted">
            <tr>
              <SortHeader
                order={sort === 'title' ? 'ascending' : undefined}
                href={sortedBy('title')}
                className="pl-5"
              >
                Product
              </SortHeader>
              <th scope="col" className="px-3 py-2 max-lg:hidden">
                Brand
              </th>
              <SortHeader order={priceOrder} href={sortedBy(sort === 'price' ? '-price' : 'price')}>
                Price
              </SortHeader>
              <th scope="col" className="px-3 py-2 max-md:hidden">
                Stock
              </th>
              <th scope="col" className="px-3 py-2 max-sm:hidden">
                Status
              </th>
              <SortHeader
                order={sort === 'updated' ? 'descending' : undefined}
                href={sortedBy('updated')}
                className="pr-5 max-lg:hidden"
              >
                Updated
              </SortHeader>
            </tr>
          </thead>
          <tbody className="divide-y">
            {page.items.map((product) => (
              <ProductTableRow key={product.id} storeId={storeId} product={product} />
            ))}
          </tbody>
        </table>
      </div>
      <Pagination
        page={page.page}
        pageSize={page.page_size}
        total={page.total}
        href={(number) => catalogHref(query, { page: number })}
      />
    </>
  );
}

function NoProducts({ storeId, filtered }: { storeId: string; filtered: boolean }) {
  if (filtered) {
    return (
      <div className="border-t">
        <EmptyState
          icon={PackageSearch}
          title="Nothing fits"
          action={
            <Button asChild>
              <Link href={`/s/${storeId}/catalog`}>Show all products</Link>
            </Button>
          }
        >
          No product has these words and this state.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="border-t">
      <EmptyState
        icon={PackageSearch}
        title="No products yet"
        action={
          <Button asChild look="primary">
            <Link href={`/s/${storeId}/catalog/imports`}>
              <FileUp />
              Import products
            </Link>
          </Button>
        }
      >
        Export them from Shopify or WooCommerce as CSV and drop the file here. The assistant finds them at
        once.
      </EmptyState>
    </div>
  );
}
