'use client';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { Input, Select } from '@/app/_components/ui/field';
import { type CatalogQuery, catalogHref } from './catalog-query';

const SEARCH_DELAY_MS = 250;

export function ProductFilters({ query }: { query: CatalogQuery }) {
  const router = useRouter();
  const [text, setText] = useState(query.q);
  const [busy, start] = useTransition();
  const change = (changes: Partial<CatalogQuery>) =>
    start(() => router.replace(catalogHref({ ...query, q: text.trim() }, changes), { scroll: false }));

  useEffect(() => {
    if (text.trim() === query.q) return;
    const timer = setTimeout(() => change({}), SEARCH_DELAY_MS);
    return () => clearTimeout(timer);
  });

  return (
    <form
      aria-busy={busy}
      className="flex flex-wrap gap-2 px-5 py-4"
      onSubmit={(event) => {
        event.preventDefault();
        change({});
      }}
    >
      <div className="relative min-w-52 flex-1">
        <Search className="absolute top-2.5 left-3 size-4 text-faint" aria-hidden />
        <Input
          type="search"
          aria-label="Search products"
          placeholder="Search title, SKU, brand, category"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="pl-9"
        />
      </div>
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
    </form>
  );
}
