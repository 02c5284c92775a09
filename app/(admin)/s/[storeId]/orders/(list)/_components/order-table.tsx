import { FileUp, Receipt, Store } from 'lucide-react';
import Link from 'next/link';
import { currentContext } from '@/adapters/current-context';
import { Count } from '@/app/_components/format/amounts';
import { SortHeader } from '@/app/_components/lists/sort-header';
import { Button } from '@/app/_components/ui/button';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Pagination } from '@/app/_components/ui/pagination';
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
      <p role="status" className="px-5 pb-3 text-xs text-muted">
        <Count value={page.total} /> {page.total === 1 ? 'order' : 'orders'}
      </p>
      <div className="overflow-x-auto border-t">
        <table className="w-full text-left">
          <thead className="border-b text-xs text-muted">
            <tr>
              <th scope="col" className="py-2 pr-3 pl-5">
                Order
              </th>
              <th scope="col" className="px-3 py-2 max-md:hidden">
                Customer
              </th>
              <SortHeader
                order={newestFirst ? 'descending' : 'ascending'}
                href={orderHref(query, { sort: newestFirst ? 'placed' : '-placed' })}
                className="max-sm:hidden"
              >
                Placed
              </SortHeader>
              <th scope="col" className="px-3 py-2 max-sm:hidden">
                Status
              </th>
              <th scope="col" className="py-2 pr-5 pl-3 text-right">
                Total
              </th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {page.items.map((order) => (
              <OrderTableRow key={order.id} storeId={storeId} order={order} />
            ))}
          </tbody>
        </table>
      </div>
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
      <div className="border-t">
        <EmptyState
          icon={Receipt}
          title="Nothing fits"
          action={
            <Button asChild>
              <Link href={`/s/${storeId}/orders`}>Show all orders</Link>
            </Button>
          }
        >
          No order has this number, name or address and this status.
        </EmptyState>
      </div>
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
