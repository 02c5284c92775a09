'use client';
import { useRouter } from 'next/navigation';
import { RelativeTime } from '@/app/_components/format/time';
import { Notice } from '@/app/_components/ui/notice';
import { DownloadForm } from './download-form';

/** An export that was made and not fetched yet. */
export function WaitingExport({
  storeId,
  waiting,
}: {
  storeId: string;
  waiting: { id: string; requestedAt: string };
}) {
  const router = useRouter();
  return (
    <Notice action={<DownloadForm storeId={storeId} exportId={waiting.id} onDownload={router.refresh} />}>
      Their data was gathered <RelativeTime at={waiting.requestedAt} />. It can be downloaded once, within a
      month.
    </Notice>
  );
}
