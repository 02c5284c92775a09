'use client';
import { Download } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';

/** Downloads an export, which can be done once; a form, so that nothing fetches it ahead. */
export function DownloadForm({
  storeId,
  exportId,
  onDownload,
}: {
  storeId: string;
  exportId: string;
  onDownload: () => void;
}) {
  return (
    <form
      method="post"
      action={`/api/admin/stores/${storeId}/contacts/exports/${exportId}`}
      onSubmit={() => setTimeout(onDownload, 500)}
    >
      <Button type="submit" look="primary" size="sm">
        <Download />
        Download
      </Button>
    </form>
  );
}
