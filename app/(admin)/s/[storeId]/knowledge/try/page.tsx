import type { Metadata } from 'next';
import { requireStore } from '@/app/_server/session';
import { PageBody, PageHead } from '../../_components/page-head';
import { KnowledgeTabs } from '../_components/knowledge-tabs';
import { TryBox } from './_components/try-box';

export const metadata: Metadata = { title: 'Try retrieval' };

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<{ q?: string }>;
}

export default async function TryRetrievalPage({ params, searchParams }: Props) {
  const { storeId } = await params;
  await requireStore(storeId);
  const { q } = await searchParams;
  return (
    <PageBody>
      <div className="grid gap-4">
        <PageHead
          title="Knowledge"
          description="See what a question finds before the assistant writes a word: the passages, the products, and why."
        />
        <KnowledgeTabs storeId={storeId} />
      </div>
      <TryBox storeId={storeId} initial={typeof q === 'string' ? q.slice(0, 500) : ''} />
    </PageBody>
  );
}
