'use client';
import { useQuery } from '@tanstack/react-query';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { Notice } from '@/app/_components/ui/notice';
import { Skeleton } from '@/app/_components/ui/skeleton';
import type { ChunkView } from '@/core/knowledge/documents/list-chunks.queries';
import type { DocumentView } from '@/core/knowledge/documents/list-documents.queries';

/** The pieces of a document as the index holds them. */
export function ChunkList({
  storeId,
  documentId,
  version,
}: {
  storeId: string;
  documentId: string;
  /** Changes when the chunks do. */
  version: string;
}) {
  const { data, error, isPending } = useQuery({
    queryKey: ['chunks', storeId, documentId, version],
    queryFn: () =>
      fetchJson<{ document: DocumentView; chunks: ChunkView[] }>(
        `/api/admin/stores/${storeId}/documents/${documentId}`,
      ),
  });
  return (
    <div className="grid gap-2 bg-canvas px-5 py-4 sm:pl-12">
      {isPending && <Skeleton className="h-16" />}
      {error && <Notice kind="danger">{error.message}</Notice>}
      {data && data.document.phrasings.length > 0 && (
        <p className="text-xs text-muted">Also asked as: {data.document.phrasings.join(' · ')}</p>
      )}
      {data?.chunks.length === 0 && <p className="text-xs text-muted">It is not in the index yet.</p>}
      <ol className="grid gap-2">
        {data?.chunks.map((chunk, at) => (
          <li key={chunk.id} className="rounded-md border bg-surface px-3.5 py-2.5 text-xs">
            <p className="mb-1 text-2xs text-muted">
              Chunk {at + 1}
              {chunk.heading && ` · ${chunk.heading}`}
            </p>
            <p className="break-words whitespace-pre-line">{chunk.text}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
