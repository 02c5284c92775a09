'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Duration } from '@/app/_components/format/amounts';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import type { RetrievalTrial } from '@/core/knowledge/try-retrieval';
import { PassageHits } from './passage-hits';
import { ProductHits } from './product-hits';

const EXAMPLES = ['How long does delivery take?', 'Can I return a sale item?', 'A gift under 30 for a cook'];

/** A question and what it finds; the question lives in the address bar, so that it can be shared. */
export function TryBox({ storeId, initial }: { storeId: string; initial: string }) {
  const router = useRouter();
  const [text, setText] = useState(initial);
  const [asked, setAsked] = useState(initial);
  const trial = useQuery({
    queryKey: ['retrieval', storeId, asked],
    queryFn: () =>
      fetchJson<RetrievalTrial>(`/api/admin/stores/${storeId}/retrieval?q=${encodeURIComponent(asked)}`),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });

  function ask(question: string) {
    setText(question);
    setAsked(question.trim());
    router.replace(`?q=${encodeURIComponent(question.trim())}`, { scroll: false });
  }

  return (
    <>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) ask(text);
        }}
      >
        <div className="flex gap-2">
          <div className="relative flex-1">
            <Search className="absolute top-3 left-3 size-4 text-faint" aria-hidden />
            <Input
              aria-label="Question"
              placeholder="Ask as a shopper would"
              value={text}
              maxLength={500}
              onChange={(event) => setText(event.target.value)}
              className="h-10 pl-9"
            />
          </div>
          <Button look="primary" type="submit" className="h-10" busy={trial.isFetching}>
            Try
          </Button>
        </div>
        {asked === '' && (
          <p className="flex flex-wrap items-center gap-2 text-xs text-muted">
            For example:
            {EXAMPLES.map((example) => (
              <Button key={example} size="sm" onClick={() => ask(example)}>
                {example}
              </Button>
            ))}
          </p>
        )}
      </form>
      {trial.isError && <Notice kind="danger">{trial.error.message}</Notice>}
      {trial.isLoading && <TableSkeleton rows={4} label="Searching" />}
      {trial.data && asked !== '' && (
        <>
          <Understood trial={trial.data} />
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <PassageHits storeId={storeId} passages={trial.data.passages} />
            <ProductHits storeId={storeId} products={trial.data.products} />
          </div>
        </>
      )}
    </>
  );
}

function Understood({ trial }: { trial: RetrievalTrial }) {
  return (
    <div className="grid gap-3" aria-live="polite">
      {trial.degraded && (
        <Notice kind="warning">
          The embedding model does not run: only words were compared, not their meaning.
        </Notice>
      )}
      <ul className="flex flex-wrap items-center gap-2 text-xs text-muted">
        <li>
          Took <Duration ms={trial.tookMs} />
        </li>
        {trial.filters.map((filter) => (
          <li key={filter}>
            <Badge tone="primary">{filter}</Badge>
          </li>
        ))}
        {trial.droppedFilters.map((filter) => (
          <li key={filter}>
            <Badge tone="warning">without: {filter}</Badge>
          </li>
        ))}
        {trial.corrections.map((correction) => (
          <li key={correction}>
            <Badge>{correction}</Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}
