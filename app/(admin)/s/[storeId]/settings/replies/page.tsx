import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { listCannedReplies } from '@/core/inbox/canned-replies/manage-canned-replies';
import { ReplyCard } from './_components/reply-card';

export const metadata: Metadata = { title: 'Replies' };

export default async function RepliesPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { store, user, role } = await requireStoreFor(storeId, 'conversations.view');
  const replies = await listCannedReplies(currentContext(), { storeId, by: user.id });
  return (
    <div className="grid gap-6">
      <ReplyCard
        storeId={storeId}
        replies={replies}
        own={{ 'store.name': store.name, 'store.url': store.websiteUrl, 'agent.name': user.name }}
        mayChange={may(role, 'settings.manage')}
      />
    </div>
  );
}
