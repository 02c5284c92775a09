import { FileUp, PackageSearch } from 'lucide-react';
import Link from 'next/link';
import { currentContext } from '@/adapters/current-context';
import { NothingFits } from '@/app/_components/lists/nothing-fits';
import { SortHeader } from '@/app/_components/lists/sort-header';
import { Button } from '@/app/_components/ui/button';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Pagination } from '@/app/_components/ui/pagination';
import { HeadCell, Table } from '@/app/_components/ui/table';
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
      <Table
        head={
          <>
            <SortHeader order={sort === 'title' ? 'ascending' : undefined} href={sortedBy('title')}>
              Product
            </SortHeader>
            <HeadCell className="max-lg:hidden">Brand</HeadCell>
            <SortHeader order={priceOrder} href={sortedBy(sort === 'price' ? '-price' : 'price')}>
              Price
            </SortHeader>
            <HeadCell className="max-md:hidden">Stock</HeadCell>
            <HeadCell className="max-sm:hidden">Status</HeadCell>
            <SortHeader
              order={sort === 'updated' ? 'descending' : undefined}
              href={sortedBy('updated')}
              className="max-lg:hidden"
            >
              Updated
            </SortHeader>
          </>
        }
      >
        {page.items.map((product) => (
          <ProductTableRow key={product.id} storeId={storeId} product={product} />
        ))}
      </Table>
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
      <NothingFits icon={PackageSearch} href={`/s/${storeId}/catalog`} showAll="Show all products">
        No product has these words and this state.
      </NothingFits>
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
