import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStore } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { listSources } from '@/core/knowledge/sources/get-source.queries';
import { PageBody, PageHead } from '../../_components/page-head';
import { AddSource } from '../_components/add-source';
import { KnowledgeTabs } from '../_components/knowledge-tabs';
import { ADDABLE } from '../_components/source-words';
import { SourceList } from './_components/source-list';

export const metadata: Metadata = { title: 'Knowledge' };

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<{ add?: string; question?: string }>;
}

export default async function KnowledgePage({ params, searchParams }: Props) {
  const { storeId } = await params;
  const { role } = await requireStore(storeId);
  const { add, question } = await searchParams;
  const sources = await listSources(currentContext(), storeId);
  const faqs = sources.filter(({ type }) => type === 'faq').map(({ id, title }) => ({ id, title }));
  const mayChange = may(role, 'knowledge.manage');
  const adding = ADDABLE.find((type) => type === add) ?? null;
  return (
    <PageBody>
      <div className="grid gap-4">
        <PageHead
          title="Knowledge"
          description="What the assistant may quote. It answers from here, not from what it believes."
          action={
            mayChange && (
              <AddSource
                key={`${adding} ${question}`}
                storeId={storeId}
                faqs={faqs}
                initial={adding}
                question={typeof question === 'string' ? question : ''}
              />
            )
          }
        />
        <KnowledgeTabs storeId={storeId} />
      </div>
      <SourceList storeId={storeId} initial={sources} mayChange={mayChange} />
    </PageBody>
  );
}
