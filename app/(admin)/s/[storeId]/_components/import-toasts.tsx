'use client';
import { usePathname, useRouter } from 'next/navigation';
import { useRef } from 'react';
import { toast } from 'sonner';
import { useLive } from '@/app/_components/live/live-provider';
import { useLiveEvent } from '@/app/_components/live/use-live-event';

/** Tells how an import ended, wherever the reader is; the import's own page shows it anyway. */
export function ImportToasts() {
  const { storeId } = useLive();
  const router = useRouter();
  const pathname = usePathname();
  const told = useRef(new Set<string>());

  useLiveEvent('import:progress', (progress) => {
    const path = `/s/${storeId}/imports/${progress.importId}`;
    const over = progress.status === 'done' || progress.status === 'failed';
    if (!over || pathname === path || told.current.has(progress.importId)) return;
    told.current.add(progress.importId);
    const action = { label: 'Show', onClick: () => router.push(path) };
    if (progress.status === 'failed') {
      toast.error('The import failed', { description: progress.failure ?? undefined, action });
      return;
    }
    const counts = `${progress.created} new, ${progress.updated} updated, ${progress.errors} with errors`;
    toast.success('The import is done', { description: counts, action });
  });
  return null;
}
