import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { Notice } from '@/app/_components/ui/notice';
import { requireStoreFor } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { listImports } from '@/core/stores/importing/list-imports.queries';
import { ImportList } from '../../_components/imports/import-list';
import { UploadBox } from '../../_components/imports/upload-box';
import { PageBody } from '../../_components/page-head';
import { OrdersHead } from '../_components/orders-head';

export const metadata: Metadata = { title: 'Imports of orders' };

const PAGE = { page: 1, page_size: 20 };

export default async function OrderImportsPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { role } = await requireStoreFor(storeId, 'orders.view');
  const ctx = currentContext();
  const [orders, customers] = await Promise.all([
    listImports(ctx, storeId, 'orders', PAGE),
    listImports(ctx, storeId, 'customers', PAGE),
  ]);
  return (
    <PageBody>
      <OrdersHead storeId={storeId} mayImport={false} />
      <p className="max-w-2xl text-pretty text-muted">
        For a store without Shopify or WooCommerce, or for orders of the time before. With a connected shop,
        orders and customers come by themselves.
      </p>
      {may(role, 'catalog.manage') ? (
        <div className="grid gap-6 lg:grid-cols-2">
          <UploadBox
            storeId={storeId}
            kind="orders"
            words={{
              file: 'orders file',
              formats: 'JSONL, JSON, or CSV with a row for each line of an order.',
            }}
          />
          <UploadBox
            storeId={storeId}
            kind="customers"
            words={{ file: 'customers file', formats: 'JSONL, JSON or CSV.' }}
          />
        </div>
      ) : (
        <Notice>Your role may look at imports but not start one.</Notice>
      )}
      <ImportList storeId={storeId} kind="orders" initial={orders.items} />
      <ImportList storeId={storeId} kind="customers" initial={customers.items} />
    </PageBody>
  );
}
