import { BookOpenText } from 'lucide-react';
import Link from 'next/link';
import { Card, CardHead } from '@/app/_components/ui/card';
import { EmptyState } from '@/app/_components/ui/empty-state';
import type { RetrievalTrial } from '@/core/knowledge/try-retrieval';
import { ScoreBadge } from './score-badge';
import { SignalBars } from './signal-bars';

/** See core/knowledge/retrieval/search-passages.ts: from about here on a passage answers the question. */
const GOOD = 0.3;

export function PassageHits({
  storeId,
  passages,
}: {
  storeId: string;
  passages: RetrievalTrial['passages'];
}) {
  return (
    <Card aria-labelledby="passages">
      <CardHead id="passages" title="Passages" hint="What the assistant could quote" />
      {passages.length === 0 ? (
        <EmptyState icon={BookOpenText} title="No passage">
          There is no knowledge to search yet, or all of it is paused.
        </EmptyState>
      ) : (
        <ol className="divide-y border-t">
          {passages.map((hit) => (
            <li key={hit.chunkId} className="grid gap-2.5 px-5 py-4">
              <div className="flex items-start justify-between gap-3">
                <Link
                  href={`/s/${storeId}/knowledge/${hit.sourceId}#${hit.documentId}`}
                  className="min-w-0 font-medium hover:text-primary-ink"
                >
                  {hit.title}
                  {hit.heading && hit.heading !== hit.title && (
                    <span className="font-normal text-muted"> · {hit.heading}</span>
                  )}
                </Link>
                <ScoreBadge score={hit.score} good={GOOD} />
              </div>
              <p className="line-clamp-4 text-xs whitespace-pre-line text-muted">{hit.text}</p>
              <SignalBars
                signals={[
                  { name: 'Meaning', value: hit.signals.cosine },
                  { name: 'Words', value: hit.signals.keyword },
                  { name: 'Coverage', value: hit.signals.coverage },
                ]}
              />
              <Matched terms={hit.matchedTerms} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

export function Matched({ terms }: { terms: readonly string[] }) {
  if (terms.length === 0) return null;
  return <p className="text-2xs text-muted">Words in common: {terms.join(', ')}</p>;
}
