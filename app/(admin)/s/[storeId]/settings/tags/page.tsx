import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { listTagUse } from '@/core/inbox/tags/tags.queries';
import { TagList } from './_components/tag-list';

export const metadata: Metadata = { title: 'Tags' };

export default async function TagsPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { role } = await requireStoreFor(storeId, 'settings.view');
  return (
    <TagList
      storeId={storeId}
      tags={await listTagUse(currentContext().sql, storeId)}
      mayChange={may(role, 'conversations.reply')}
      mayDelete={may(role, 'settings.manage')}
    />
  );
}
