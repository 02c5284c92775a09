import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentContext } from '@/adapters/current-context';
import { orNotFound, requireStore } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { getSource } from '@/core/knowledge/sources/get-source.queries';
import { PageBody } from '../../_components/page-head';
import { SourcePageView } from './_components/source-page-view';

export const metadata: Metadata = { title: 'Knowledge source' };

export default async function SourcePage({
  params,
}: {
  params: Promise<{ storeId: string; sourceId: string }>;
}) {
  const { storeId, sourceId } = await params;
  const { role } = await requireStore(storeId);
  const source = await orNotFound(() => getSource(currentContext(), storeId, sourceId));
  if (source.type === 'catalog') notFound();
  return (
    <PageBody>
      <SourcePageView storeId={storeId} initial={source} mayChange={may(role, 'knowledge.manage')} />
    </PageBody>
  );
}
