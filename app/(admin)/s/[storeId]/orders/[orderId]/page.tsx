import { ExternalLink, MessagesSquare } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { currentContext } from '@/adapters/current-context';
import { ExactTime, RelativeTime } from '@/app/_components/format/time';
import { OrderStatusBadge } from '@/app/_components/order-status-badge';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { orNotFound, requireStoreFor } from '@/app/_server/session';
import { getOrder } from '@/core/stores/orders/get-order.queries';
import { FactList } from '../../_components/fact-list';
import { PageBody, PageHead } from '../../_components/page-head';
import { AddressLines } from './_components/address-lines';
import { OrderEvents } from './_components/order-events';
import { OrderLines } from './_components/order-lines';
import { ParcelList } from './_components/parcel-list';
import { PAYMENT_WORDS } from './_components/payment-words';

export const metadata: Metadata = { title: 'Order' };

export default async function OrderPage({
  params,
}: {
  params: Promise<{ storeId: string; orderId: string }>;
}) {
  const { storeId, orderId } = await params;
  await requireStoreFor(storeId, 'orders.view');
  const view = await orNotFound(() => getOrder(currentContext(), storeId, orderId));
  const { order } = view;
  return (
    <PageBody>
      <PageHead
        title={`Order ${view.number}`}
        back={{ href: `/s/${storeId}/orders`, words: 'Orders' }}
        action={
          order.statusUrl && (
            <Button asChild>
              <a href={order.statusUrl} target="_blank" rel="noreferrer">
                Order page
                <ExternalLink />
              </a>
            </Button>
          )
        }
      />
      <div className="flex flex-wrap items-center gap-2">
        <OrderStatusBadge status={view.status} />
        <span className="text-xs text-muted">
          {PAYMENT_WORDS[view.paymentStatus]} · placed <RelativeTime at={view.placedAt} />
        </span>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <OrderLines order={order} />
          <ParcelList order={order} />
          <OrderEvents order={order} />
        </div>
        <div className="grid gap-6">
          <Card aria-labelledby="customer">
            <CardHead id="customer" title="Customer" />
            <FactList
              facts={[
                ['Name', view.customerName],
                [
                  'E-mail',
                  view.email && (
                    <Link
                      key="email"
                      href={`/s/${storeId}/orders?q=${encodeURIComponent(view.email)}`}
                      title="All orders with this address"
                      className="break-all text-primary-ink underline underline-offset-2"
                    >
                      {view.email}
                    </Link>
                  ),
                ],
                ['Phone', order.phone],
                [
                  'Ships to',
                  order.shippingAddress && <AddressLines key="to" address={order.shippingAddress} />,
                ],
                ['Shipping', order.shippingMethod],
              ]}
            />
          </Card>
          <Card aria-labelledby="details">
            <CardHead id="details" title="Details" />
            <FactList
              facts={[
                ['Placed', <ExactTime key="placed" at={view.placedAt} />],
                ['Status at the shop', view.platformStatus],
                ['Paid by', order.payments.map(({ method }) => method).join(', ')],
                ['Discount codes', order.discountCodes.join(', ')],
                [
                  view.origin === 'file' ? 'Imported' : 'Last asked for',
                  <RelativeTime key="synced" at={view.syncedAt} />,
                ],
                [
                  'Came through',
                  view.conversationId && (
                    <Link
                      key="chat"
                      href={`/s/${storeId}/conversations/${view.conversationId}`}
                      className="inline-flex items-center gap-1.5 text-primary-ink underline underline-offset-2"
                    >
                      <MessagesSquare className="size-3.5" aria-hidden />a conversation
                    </Link>
                  ),
                ],
              ]}
            />
          </Card>
        </div>
      </div>
    </PageBody>
  );
}
