'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Count } from '@/app/_components/format/amounts';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import { Pagination } from '@/app/_components/ui/pagination';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import { HeadCell, Table } from '@/app/_components/ui/table';
import type { Page } from '@/core/contracts/page';
import type { ImportErrorView } from '@/core/stores/importing/import-errors.queries';
import type { ImportView } from '@/core/stores/importing/import-view';
import { useImport } from './use-imports';

const PAGE_SIZE = 25;

/** What could not be imported, row by row, to read here or to take along. */
export function ImportErrors({ storeId, initial }: { storeId: string; initial: ImportView }) {
  const { errors: count, importId } = useImport(storeId, initial);
  const [page, setPage] = useState(1);
  const root = `/api/admin/stores/${storeId}/imports/${importId}/errors`;
  const list = useQuery({
    queryKey: ['import-errors', storeId, importId, page, count],
    queryFn: () => fetchJson<Page<ImportErrorView>>(`${root}?page=${page}&page_size=${PAGE_SIZE}`),
    enabled: count > 0,
    placeholderData: keepPreviousData,
  });
  if (count === 0) return null;
  return (
    <Card aria-labelledby="errors">
      <CardHead
        id="errors"
        title={
          <>
            Errors (<Count value={count} />)
          </>
        }
        hint="These rows were left out; the others were imported. Mend them in the file and import it again."
        action={
          <Button asChild>
            <a href={`${root}?format=csv`} download>
              <Download />
              Download report
            </a>
          </Button>
        }
      />
      {list.isPending && <TableSkeleton rows={4} label="Loading errors" />}
      {list.isError && (
        <Notice kind="danger" className="mx-5 mb-5">
          {list.error.message}
        </Notice>
      )}
      {list.data && (
        <Table
          head={
            <>
              <HeadCell>Row</HeadCell>
              <HeadCell>Field</HeadCell>
              <HeadCell>What is wrong</HeadCell>
            </>
          }
        >
          {list.data.items.map((error) => (
            <tr key={`${error.row} ${error.field} ${error.message}`}>
              <td className="py-2 pr-3 pl-5 align-top">{error.row}</td>
              <td className="px-3 py-2 align-top font-mono text-xs leading-5">{error.field ?? '–'}</td>
              <td className="py-2 pr-5 pl-3">{error.message}</td>
            </tr>
          ))}
        </Table>
      )}
      <Pagination page={page} pageSize={PAGE_SIZE} total={list.data?.total ?? 0} onPage={setPage} />
    </Card>
  );
}
