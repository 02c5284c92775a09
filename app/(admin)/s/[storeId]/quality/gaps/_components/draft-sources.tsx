import { Quote } from 'lucide-react';
import type { DraftSource } from '@/core/quality/gaps/drafts/gap-draft';

/** The passages that a draft rests on, word for word. */
export function DraftSources({ sources }: { sources: readonly DraftSource[] }) {
  return (
    <ul aria-label="Nearest passages" className="grid gap-2">
      {sources.map(({ documentId, title, quote, url }) => (
        <li key={`${documentId} ${quote}`} className="flex gap-2.5 rounded-md bg-sunken px-3 py-2.5 text-xs">
          <Quote className="mt-0.5 size-3.5 shrink-0 text-muted" aria-hidden />
          <div className="min-w-0">
            <p className="break-words text-ink">{quote}</p>
            <p className="mt-1 text-muted">
              {url ? (
                <a href={url} target="_blank" rel="noreferrer" className="underline hover:text-ink">
                  {title}
                </a>
              ) : (
                title
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
