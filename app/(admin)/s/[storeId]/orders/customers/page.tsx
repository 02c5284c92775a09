import { Search } from 'lucide-react';
import type { Metadata } from 'next';
import { Suspense } from 'react';
import { z } from 'zod';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Input } from '@/app/_components/ui/field';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import { requireStoreFor } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { PageBody } from '../../_components/page-head';
import { OrdersHead } from '../_components/orders-head';
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
        <form method="get" className="flex gap-2 px-5 py-4">
          <div className="relative min-w-0 flex-1">
            <Search className="absolute top-2.5 left-3 size-4 text-faint" aria-hidden />
            <Input
              type="search"
              name="q"
              aria-label="Search customers"
              placeholder="Search name, e-mail, phone"
              defaultValue={q}
              className="pl-9"
            />
          </div>
          <Button type="submit">Search</Button>
        </form>
        <Suspense key={`${q} ${page}`} fallback={<TableSkeleton label="Loading customers" />}>
          <CustomerTable storeId={storeId} q={q} page={page} />
        </Suspense>
      </Card>
    </PageBody>
  );
}
