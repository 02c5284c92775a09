import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Card } from '@/app/_components/ui/card';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import { requireStoreFor } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { PageBody } from '../../_components/page-head';
import { OrdersHead } from '../_components/orders-head';
import { OrderFilters } from './_components/order-filters';
import { readOrderQuery } from './_components/order-query';
import { OrderTable } from './_components/order-table';

export const metadata: Metadata = { title: 'Orders' };

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OrdersPage({ params, searchParams }: Props) {
  const { storeId } = await params;
  const { role } = await requireStoreFor(storeId, 'orders.view');
  const query = readOrderQuery(await searchParams);
  return (
    <PageBody>
      <OrdersHead storeId={storeId} mayImport={may(role, 'catalog.manage')} />
      <Card>
        <OrderFilters query={query} />
        <Suspense key={JSON.stringify(query)} fallback={<TableSkeleton label="Loading orders" />}>
          <OrderTable storeId={storeId} query={query} />
        </Suspense>
      </Card>
    </PageBody>
  );
}
