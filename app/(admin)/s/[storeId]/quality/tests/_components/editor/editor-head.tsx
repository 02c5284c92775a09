import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** Title of a test's page, and the way back to all tests. */
export function EditorHead({
  storeId,
  title,
  about,
  action,
}: {
  storeId: string;
  title: string;
  about?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <Link
          href={`/s/${storeId}/quality/tests`}
          className="-ml-1 mb-1 inline-flex items-center gap-0.5 rounded-sm text-xs text-muted hover:text-ink"
        >
          <ChevronLeft className="size-3.5" aria-hidden />
          All tests
        </Link>
        <h2 className="text-lg break-words">{title}</h2>
        {about && <p className="mt-0.5 text-xs text-muted">{about}</p>}
      </div>
      {action}
    </div>
  );
}
