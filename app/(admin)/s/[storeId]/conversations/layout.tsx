import { type ReactNode, Suspense } from 'react';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import { requireStore } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { InboxFrame } from './_components/inbox-frame';

interface Props {
  children: ReactNode;
  params: Promise<{ storeId: string }>;
}

/** The inbox stays while one goes from conversation to conversation; its pages only say what is not there. */
export default async function ConversationsLayout({ children, params }: Props) {
  const { storeId } = await params;
  const { user, role } = await requireStore(storeId);
  const inbox = {
    storeId,
    me: { id: user.id, name: user.name },
    mayReply: may(role, 'conversations.reply'),
    mayInspect: may(role, 'answers.inspect'),
    mayTest: may(role, 'knowledge.manage'),
    mayManage: may(role, 'settings.manage'),
  };
  return (
    <Suspense fallback={<TableSkeleton />}>
      <InboxFrame inbox={inbox}>{children}</InboxFrame>
    </Suspense>
  );
}
