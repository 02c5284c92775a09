import { ExternalLink } from 'lucide-react';
import type { Citation } from '@/core/contracts/citation';
import { SOURCE_TYPES } from '../../../knowledge/_components/source-words';

export function sourceAnchor(messageId: string, number: number): string {
  return `source-${messageId}-${number}`;
}

/** The numbered sources of an answer; each opens to the passage that supports it. */
export function SourceList({ messageId, sources }: { messageId: string; sources: Citation[] }) {
  return (
    <ol aria-label="Sources" className="grid w-full max-w-[88%] gap-1">
      {sources.map((source) => (
        <li
          key={source.number}
          id={sourceAnchor(messageId, source.number)}
          className="scroll-mt-20 target:rounded-md target:bg-primary-soft"
        >
          <details className="group rounded-md border bg-surface">
            <summary className="flex list-none items-center gap-2 rounded-md px-3 py-1.5 text-xs">
              <span className="grid size-4.5 shrink-0 place-items-center rounded-sm bg-primary-soft text-2xs font-medium text-primary-ink">
                {source.number}
              </span>
              <span className="truncate">{source.title}</span>
              <span className="ml-auto shrink-0 text-2xs text-faint">
                {SOURCE_TYPES[source.sourceType].name}
              </span>
            </summary>
            <div className="border-t px-3 py-2 text-xs">
              <blockquote className="whitespace-pre-line text-muted">{source.quote}</blockquote>
              {source.url && (
                <a
                  href={source.url}
                  target="_blank"
                  rel="noreferrer"
                  className="mt-1.5 inline-flex items-center gap-1 text-primary-ink underline underline-offset-2"
                >
                  Open the source <ExternalLink className="size-3" aria-hidden />
                </a>
              )}
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
