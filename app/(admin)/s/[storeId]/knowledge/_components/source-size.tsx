import { Count } from '@/app/_components/format/amounts';
import type { SourceView } from '@/core/knowledge/sources/source-view';

const UNITS: Partial<Record<SourceView['type'], [one: string, many: string]>> = {
  faq: ['question', 'questions'],
  catalog: ['product', 'products'],
  site: ['page', 'pages'],
};

/** "12 questions · 30 chunks" */
export function SourceSize({
  source,
}: {
  source: Pick<SourceView, 'type' | 'documentCount' | 'chunkCount'>;
}) {
  const [one, many] = UNITS[source.type] ?? ['document', 'documents'];
  return (
    <>
      <Count value={source.documentCount} /> {source.documentCount === 1 ? one : many} ·{' '}
      <Count value={source.chunkCount} /> {source.chunkCount === 1 ? 'chunk' : 'chunks'}
    </>
  );
}
