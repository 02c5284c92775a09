'use client';
import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { Button } from '@/app/_components/ui/button';
import { Dialog } from '@/app/_components/ui/dialog';
import { Notice } from '@/app/_components/ui/notice';
import { Skeleton } from '@/app/_components/ui/skeleton';
import type { SourceDetail } from '@/core/knowledge/sources/get-source.queries';
import type { FindingSide } from '@/core/quality/findings/list-findings';
import { FaqEntryForm } from '../../../knowledge/_components/forms/faq-entry-form';
import { TextForm } from '../../../knowledge/_components/forms/text-form';

/** Edits the text behind a quote without leaving the page. */
export function EditDocument({ storeId, side }: { storeId: string; side: FindingSide }) {
  const [open, setOpen] = useState(false);
  const source = useQuery({
    queryKey: ['source', storeId, side.sourceId, 'edit'],
    queryFn: () => fetchJson<SourceDetail>(`/api/admin/stores/${storeId}/sources/${side.sourceId}`),
    enabled: open,
    gcTime: 0,
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Edit ${side.title}`}
      wide
      trigger={
        <Button size="sm" aria-label={`Edit: ${side.title}`}>
          <Pencil />
          Edit
        </Button>
      }
    >
      {source.isPending && <Skeleton className="h-48" />}
      {source.isError && <Notice kind="danger">{source.error.message}</Notice>}
      {source.data && (
        <SourceForm storeId={storeId} source={source.data} side={side} onDone={() => setOpen(false)} />
      )}
    </Dialog>
  );
}

function SourceForm({
  storeId,
  source,
  side,
  onDone,
}: {
  storeId: string;
  source: SourceDetail;
  side: FindingSide;
  onDone: () => void;
}) {
  const { id, type, title, url, text } = source;
  const entry = source.entries?.find(({ question }) => question === side.title);
  if (entry) {
    return <FaqEntryForm storeId={storeId} faqs={[{ id, title }]} entry={entry} onDone={onDone} />;
  }
  if (text !== null && (type === 'policy' || type === 'text')) {
    return (
      <TextForm storeId={storeId} type={type} source={{ id, title, text, url: url ?? '' }} onDone={onDone} />
    );
  }
  return (
    <div className="grid justify-items-start gap-4">
      <p className="text-muted">
        This text is read from elsewhere. Change it there, then have the source read again.
      </p>
      <Button asChild>
        <Link href={side.url ?? `/s/${storeId}/knowledge/${id}`} target={side.url ? '_blank' : undefined}>
          {side.url ? 'Open the page' : 'Open the source'}
        </Link>
      </Button>
    </div>
  );
}
