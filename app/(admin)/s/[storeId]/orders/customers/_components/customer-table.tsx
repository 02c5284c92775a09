import { UsersRound } from 'lucide-react';
import Link from 'next/link';
import { currentContext } from '@/adapters/current-context';
import { Count } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { FoundCount } from '@/app/_components/lists/found-count';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Pagination } from '@/app/_components/ui/pagination';
import { HeadCell, Table } from '@/app/_components/ui/table';
import { listCustomers } from '@/core/stores/customers/list-customers.queries';

export async function CustomerTable({ storeId, q, page }: { storeId: string; q: string; page: number }) {
  const list = await listCustomers(currentContext(), storeId, { query: q, page });
  if (list.items.length === 0) {
    return (
      <div className="border-t">
        <EmptyState icon={UsersRound} title={q ? 'Nobody fits' : 'No customers yet'}>
          {q
            ? 'No customer has this name, address or phone number.'
            : 'They come with the connected shop, or from a file.'}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <FoundCount total={list.total} one="customer" many="customers" />
      <Table
        head={
          <>
            <HeadCell>Customer</HeadCell>
            <HeadCell className="max-md:hidden">Phone</HeadCell>
            <HeadCell className="text-right max-sm:pr-5">Orders</HeadCell>
            <HeadCell className="max-sm:hidden">Updated</HeadCell>
          </>
        }
      >
        {list.items.map((customer) => (
          <tr key={customer.id}>
            <td className="max-w-0 py-2.5 pr-3 pl-5 max-sm:w-full sm:w-[50%]">
              <p className="truncate font-medium">{customer.name ?? customer.email ?? 'No name'}</p>
              {customer.name && customer.email && (
                <p className="truncate text-xs text-muted">{customer.email}</p>
              )}
            </td>
            <td className="px-3 whitespace-nowrap text-muted max-md:hidden">{customer.phone ?? '–'}</td>
            <td className="px-3 text-right tabular-nums max-sm:pr-5">
              {customer.orders > 0 && customer.email ? (
                <Link
                  href={`/s/${storeId}/orders?q=${encodeURIComponent(customer.email)}`}
                  className="text-primary-ink underline underline-offset-2"
                >
                  <Count value={customer.orders} />
                </Link>
              ) : (
                <Count value={customer.orders} />
              )}
            </td>
            <td className="pr-5 pl-3 text-xs whitespace-nowrap text-muted max-sm:hidden">
              <RelativeTime at={customer.updatedAt} />
            </td>
          </tr>
        ))}
      </Table>
      <Pagination
        page={list.page}
        pageSize={list.page_size}
        total={list.total}
        href={(number) => `?${new URLSearchParams({ ...(q ? { q } : {}), page: String(number) })}`}
      />
    </>
  );
}
