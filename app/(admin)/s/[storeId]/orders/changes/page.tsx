import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { listActions } from '@/core/actions/audit/list-actions.queries';
import { may } from '@/core/identity/permissions';
import { PageBody } from '../../_components/page-head';
import { RequestList } from '../../_components/requests/request-list';
import { OrdersHead } from '../_components/orders-head';

export const metadata: Metadata = { title: 'Changes' };

export default async function ChangesPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { role } = await requireStoreFor(storeId, 'orders.view');
  return (
    <PageBody>
      <OrdersHead storeId={storeId} mayImport={false} />
      <RequestList
        storeId={storeId}
        initial={await listActions(currentContext(), { storeId })}
        mayDecide={may(role, 'conversations.reply')}
      />
    </PageBody>
  );
}
