import type { Metadata } from 'next';
import { Suspense } from 'react';
import { currentContext } from '@/adapters/current-context';
import { Card } from '@/app/_components/ui/card';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import { requireStoreFor } from '@/app/_server/session';
import { listTags } from '@/core/inbox/tags/tags.queries';
import { PageBody, PageHead } from '../../_components/page-head';
import { ContactFilters } from './_components/contact-filters';
import { readContactQuery } from './_components/contact-query';
import { ContactTable } from './_components/contact-table';

export const metadata: Metadata = { title: 'Contacts' };

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ContactsPage({ params, searchParams }: Props) {
  const { storeId } = await params;
  const { user } = await requireStoreFor(storeId, 'contacts.view');
  const query = readContactQuery(await searchParams);
  const tags = await listTags(currentContext().sql, storeId);
  return (
    <PageBody>
      <PageHead title="Contacts" description="Everybody who has written to you, whoever wrote last first." />
      <Card>
        <ContactFilters query={query} tags={tags.map(({ id, name }) => ({ id, name }))} />
        <Suspense key={JSON.stringify(query)} fallback={<TableSkeleton label="Loading contacts" />}>
          <ContactTable storeId={storeId} by={user.id} query={query} />
        </Suspense>
      </Card>
    </PageBody>
  );
}
