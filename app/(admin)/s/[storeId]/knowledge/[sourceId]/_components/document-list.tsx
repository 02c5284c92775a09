'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileSearch } from 'lucide-react';
import { useState } from 'react';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { Card, CardHead } from '@/app/_components/ui/card';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Notice } from '@/app/_components/ui/notice';
import { Pagination } from '@/app/_components/ui/pagination';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import type { Page } from '@/core/contracts/page';
import type { DocumentListItem } from '@/core/knowledge/documents/list-documents.queries';
import type { SourceDetail } from '@/core/knowledge/sources/get-source.queries';
import { isBeingRead } from '../../_components/source-words';
import { DocumentRow } from './document-row';

const PAGE_SIZE = 25;

/** A source's documents; each opens to its chunks. */
export function DocumentList({
  storeId,
  source,
  mayChange,
}: {
  storeId: string;
  source: SourceDetail;
  mayChange: boolean;
}) {
  const [page, setPage] = useState(1);
  const list = useQuery({
    queryKey: ['documents', storeId, source.id, page, source.updatedAt, source.indexState],
    queryFn: () =>
      fetchJson<Page<DocumentListItem>>(
        `/api/admin/stores/${storeId}/sources/${source.id}/documents?page=${page}&page_size=${PAGE_SIZE}`,
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Card aria-labelledby="documents">
      <CardHead
        id="documents"
        title={source.type === 'faq' ? 'Questions' : 'Documents'}
        hint="Open one to see the chunks that the assistant finds and quotes"
      />
      <div className="border-t">
        {list.isPending && <TableSkeleton rows={3} label="Loading documents" />}
        {list.isError && (
          <Notice kind="danger" className="m-5">
            {list.error.message}
          </Notice>
        )}
        {list.data?.total === 0 && (
          <EmptyState icon={FileSearch} title={isBeingRead(source) ? 'Being read …' : 'No text in it yet'}>
            {isBeingRead(source)
              ? 'The documents appear here as soon as the worker has read them.'
              : 'Read it again, or edit it.'}
          </EmptyState>
        )}
        <ul className="divide-y">
          {list.data?.items.map((document) => (
            <li key={document.id} id={document.id} className="scroll-mt-20 target:bg-primary-soft">
              <DocumentRow storeId={storeId} source={source} document={document} mayChange={mayChange} />
            </li>
          ))}
        </ul>
      </div>
      <Pagination page={page} pageSize={PAGE_SIZE} total={list.data?.total ?? 0} onPage={setPage} />
    </Card>
  );
}
