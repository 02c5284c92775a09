import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Card } from '@/app/_components/ui/card';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import { requireStore } from '@/app/_server/session';
import { PageBody } from '../../_components/page-head';
import { CatalogHead } from '../_components/catalog-head';
import { CatalogFigures } from './_components/catalog-figures';
import { readCatalogQuery } from './_components/catalog-query';
import { ProductFilters } from './_components/product-filters';
import { ProductTable } from './_components/product-table';

export const metadata: Metadata = { title: 'Catalog' };

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CatalogPage({ params, searchParams }: Props) {
  const { storeId } = await params;
  await requireStore(storeId);
  const query = readCatalogQuery(await searchParams);
  return (
    <PageBody>
      <CatalogHead storeId={storeId} />
      <CatalogFigures storeId={storeId} />
      <Card>
        <ProductFilters query={query} />
        <Suspense key={JSON.stringify(query)} fallback={<TableSkeleton label="Loading products" />}>
          <ProductTable storeId={storeId} query={query} />
        </Suspense>
      </Card>
    </PageBody>
  );
}
