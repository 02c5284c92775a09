import { ChevronRight, ExternalLink } from 'lucide-react';
import type { CopilotDraft } from '@/core/contracts/copilot';

/** What a draft rests on, folded; the numbers are those in its text. */
export function DraftSources({ draft }: { draft: CopilotDraft }) {
  const { sources } = draft;
  if (sources.length === 0) return null;
  return (
    <details className="group rounded-sm bg-sunken">
      <summary className="flex cursor-pointer list-none items-center gap-1.5 rounded-sm px-2.5 py-1.5 text-xs text-muted">
        <ChevronRight className="size-3.5 transition-transform group-open:rotate-90" aria-hidden />
        {sources.length === 1 ? '1 source' : `${sources.length} sources`}
      </summary>
      <ol className="grid gap-2.5 px-2.5 pb-2.5">
        {sources.map((source) => (
          <li key={source.number} className="grid gap-1 text-xs">
            <span className="flex items-center gap-1.5 font-medium">
              <span className="text-primary-ink">[{source.number}]</span>
              {source.url ? (
                <a
                  href={source.url}
                  target="_blank"
                  rel="noreferrer"
                  className="inline-flex min-w-0 items-center gap-1 underline underline-offset-2"
                >
                  <span className="truncate">{source.title}</span>
                  <ExternalLink className="size-3 shrink-0" aria-hidden />
                </a>
              ) : (
                <span className="truncate">{source.title}</span>
              )}
            </span>
            <blockquote className="whitespace-pre-line text-muted">{source.quote}</blockquote>
          </li>
        ))}
      </ol>
    </details>
  );
}
