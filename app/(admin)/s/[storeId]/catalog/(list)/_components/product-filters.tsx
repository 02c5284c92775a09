'use client';
import { FilterBar, FilterSelect } from '@/app/_components/lists/filter-bar';
import { type CatalogQuery, catalogHref } from './catalog-query';

const STATUS = { '': 'Any status', active: 'Active', draft: 'Draft', archived: 'Archived' };
const STOCK = { '': 'Any stock', in: 'In stock', out: 'Sold out' };

export function ProductFilters({ query: applied }: { query: CatalogQuery }) {
  return (
    <FilterBar
      label="Search products"
      placeholder="Search title, SKU, brand, category"
      applied={applied}
      href={catalogHref}
    >
      {(query, change) => (
        <>
          <FilterSelect
            label="Status"
            value={query.status}
            words={STATUS}
            onValue={(status) => change({ status })}
          />
          <FilterSelect
            label="Stock"
            value={query.stock}
            words={STOCK}
            onValue={(stock) => change({ stock })}
          />
        </>
      )}
    </FilterBar>
  );
}
