'use client';
import { BookOpenText } from 'lucide-react';
import { Card } from '@/app/_components/ui/card';
import { EmptyState } from '@/app/_components/ui/empty-state';
import type { SourceView } from '@/core/knowledge/sources/source-view';
import { useSources } from '../../_components/use-sources';
import { SourceRow } from './source-row';

export function SourceList({
  storeId,
  initial,
  mayChange,
}: {
  storeId: string;
  initial: SourceView[];
  mayChange: boolean;
}) {
  const sources = useSources(storeId, initial);
  if (sources.length === 0) {
    return (
      <Card>
        <EmptyState icon={BookOpenText} title="Nothing to quote yet">
          Begin with what shoppers ask most: delivery, returns and payment. Paste the text, upload a file or
          give the address of a page with “Add knowledge”.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card>
      <ul aria-label="Knowledge sources" className="divide-y">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceRow storeId={storeId} source={source} mayChange={mayChange} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
