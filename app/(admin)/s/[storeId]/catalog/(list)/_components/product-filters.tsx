'use client';
import { SearchBox } from '@/app/_components/lists/search-box';
import { useListQuery } from '@/app/_components/lists/use-list-query';
import { Select } from '@/app/_components/ui/field';
import { type CatalogQuery, catalogHref } from './catalog-query';

export function ProductFilters({ query: applied }: { query: CatalogQuery }) {
  const { query, busy, change } = useListQuery(applied, catalogHref);
  return (
    <div className="flex flex-wrap gap-2 px-5 py-4">
      <SearchBox
        label="Search products"
        placeholder="Search title, SKU, brand, category"
        applied={query.q}
        busy={busy}
        onSearch={(q) => change({ q })}
        className="min-w-52 flex-1"
      />
      <Select
        aria-label="Status"
        value={query.status}
        onChange={(event) => change({ status: event.target.value as CatalogQuery['status'] })}
        className="w-auto max-sm:flex-1"
      >
        <option value="">Any status</option>
        <option value="active">Active</option>
        <option value="draft">Draft</option>
        <option value="archived">Archived</option>
      </Select>
      <Select
        aria-label="Stock"
        value={query.stock}
        onChange={(event) => change({ stock: event.target.value as CatalogQuery['stock'] })}
        className="w-auto max-sm:flex-1"
      >
        <option value="">Any stock</option>
        <option value="in">In stock</option>
        <option value="out">Sold out</option>
      </Select>
    </div>
  );
}
