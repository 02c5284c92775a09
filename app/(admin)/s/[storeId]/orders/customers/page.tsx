import type { Metadata } from 'next';
import { Suspense } from 'react';
import { z } from 'zod';
import { Card } from '@/app/_components/ui/card';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import { requireStoreFor } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { PageBody } from '../../_components/page-head';
import { OrdersHead } from '../_components/orders-head';
import { CustomerSearch } from './_components/customer-search';
import { CustomerTable } from './_components/customer-table';

export const metadata: Metadata = { title: 'Customers' };

const querySchema = z.object({
  q: z.string().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CustomersPage({ params, searchParams }: Props) {
  const { storeId } = await params;
  const { role } = await requireStoreFor(storeId, 'orders.view');
  const { q, page } = querySchema.parse(await searchParams);
  return (
    <PageBody>
      <OrdersHead storeId={storeId} mayImport={may(role, 'catalog.manage')} />
      <Card>
        <CustomerSearch q={q} />
        <Suspense key={`${q} ${page}`} fallback={<TableSkeleton label="Loading customers" />}>
          <CustomerTable storeId={storeId} q={q} page={page} />
        </Suspense>
      </Card>
    </PageBody>
  );
}
