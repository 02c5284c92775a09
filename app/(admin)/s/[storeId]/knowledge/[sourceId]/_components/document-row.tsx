'use client';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { cn } from '@/app/_components/cn';
import { Count } from '@/app/_components/format/amounts';
import { Badge } from '@/app/_components/ui/badge';
import type { DocumentListItem } from '@/core/knowledge/documents/list-documents.queries';
import type { SourceDetail } from '@/core/knowledge/sources/get-source.queries';
import { ChunkList } from './chunk-list';
import { EntryActions } from './entry-actions';

export function DocumentRow({
  storeId,
  source,
  document,
  mayChange,
}: {
  storeId: string;
  source: SourceDetail;
  document: DocumentListItem;
  mayChange: boolean;
}) {
  const [open, setOpen] = useState(false);
  const isFaq = source.type === 'faq';
  return (
    <div>
      <div className="flex items-start gap-2 pr-3">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="focus-inset flex min-w-0 flex-1 items-start gap-3 py-3 pl-5 text-left"
        >
          <ChevronRight
            className={cn('mt-0.5 size-4 shrink-0 text-faint transition-transform', open && 'rotate-90')}
            aria-hidden
          />
          <span className="min-w-0">
            <span className="block font-medium">{document.title}</span>
            <span className={cn('block text-xs text-muted', isFaq ? 'line-clamp-3' : 'line-clamp-2')}>
              {plainWords(document.excerpt)}
              {document.characters > document.excerpt.length && ' …'}
            </span>
            <span className="mt-1.5 flex flex-wrap items-center gap-2 text-2xs text-muted">
              {!document.indexed && <Badge>waits for the index</Badge>}
              {!isFaq && (
                <span>
                  <Count value={document.characters} /> characters
                </span>
              )}
              {document.phrasings.length > 0 && <span>{document.phrasings.length} other ways to ask</span>}
            </span>
          </span>
        </button>
        {isFaq && mayChange && <EntryActions storeId={storeId} source={source} question={document.title} />}
      </div>
      {open && (
        <ChunkList
          storeId={storeId}
          documentId={document.id}
          version={`${document.updatedAt} ${document.indexed}`}
        />
      )}
    </div>
  );
}

/** An excerpt of Markdown without its signs: a glance, not a rendering. */
function plainWords(markdown: string): string {
  return markdown
    .replace(/^#+ .*$/m, '')
    .replace(/[#*_`>]+/g, '')
    .trim();
}
