import { FileUp, Receipt, Store } from 'lucide-react';
import Link from 'next/link';
import { currentContext } from '@/adapters/current-context';
import { FoundCount } from '@/app/_components/lists/found-count';
import { NothingFits } from '@/app/_components/lists/nothing-fits';
import { SortHeader } from '@/app/_components/lists/sort-header';
import { Button } from '@/app/_components/ui/button';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Pagination } from '@/app/_components/ui/pagination';
import { HeadCell, Table } from '@/app/_components/ui/table';
import { listOrders } from '@/core/stores/orders/list-orders.queries';
import { type OrderQuery, orderHref } from './order-query';
import { OrderTableRow } from './order-table-row';

export async function OrderTable({ storeId, query }: { storeId: string; query: OrderQuery }) {
  const page = await listOrders(currentContext(), storeId, {
    query: query.q,
    status: query.status || undefined,
    sort: query.sort,
    page: query.page,
  });
  if (page.items.length === 0) return <NoOrders storeId={storeId} filtered={orderHref(query, {}) !== '?'} />;
  const newestFirst = query.sort === '-placed';
  return (
    <>
      <FoundCount total={page.total} one="order" many="orders" />
      <Table
        head={
          <>
            <HeadCell>Order</HeadCell>
            <HeadCell className="max-md:hidden">Customer</HeadCell>
            <SortHeader
              order={newestFirst ? 'descending' : 'ascending'}
              href={orderHref(query, { sort: newestFirst ? 'placed' : '-placed' })}
              className="max-sm:hidden"
            >
              Placed
            </SortHeader>
            <HeadCell className="max-sm:hidden">Status</HeadCell>
            <HeadCell className="text-right">Total</HeadCell>
          </>
        }
      >
        {page.items.map((order) => (
          <OrderTableRow key={order.id} storeId={storeId} order={order} />
        ))}
      </Table>
      <Pagination
        page={page.page}
        pageSize={page.page_size}
        total={page.total}
        href={(number) => orderHref(query, { page: number })}
      />
    </>
  );
}

function NoOrders({ storeId, filtered }: { storeId: string; filtered: boolean }) {
  if (filtered) {
    return (
      <NothingFits icon={Receipt} href={`/s/${storeId}/orders`} showAll="Show all orders">
        No order has this number, name or address and this status.
      </NothingFits>
    );
  }
  return (
    <div className="border-t">
      <EmptyState
        icon={Receipt}
        title="No orders yet"
        action={
          <>
            <Button asChild look="primary">
              <Link href={`/s/${storeId}/settings/connection`}>
                <Store />
                Connect your shop
              </Link>
            </Button>
            <Button asChild>
              <Link href={`/s/${storeId}/orders/imports`}>
                <FileUp />
                Import a file
              </Link>
            </Button>
          </>
        }
      >
        With orders here, the assistant can tell shoppers where theirs are, after they have shown that it is
        theirs.
      </EmptyState>
    </div>
  );
}
