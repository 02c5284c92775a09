import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { orNotFound, requireStore } from '@/app/_server/session';
import { getConversationDetail } from '@/core/conversations/get-conversation-detail.queries';
import { may } from '@/core/identity/permissions';
import { ConversationView } from './_components/conversation-view';

export const metadata: Metadata = { title: 'Conversation' };

export default async function ConversationPage({
  params,
}: {
  params: Promise<{ storeId: string; conversationId: string }>;
}) {
  const { storeId, conversationId } = await params;
  const { role } = await requireStore(storeId);
  const detail = await orNotFound(() => getConversationDetail(currentContext(), { storeId, conversationId }));
  return (
    <ConversationView
      key={conversationId}
      storeId={storeId}
      initial={detail}
      mayEnd={may(role, 'conversations.reply')}
      mayInspect={may(role, 'answers.inspect')}
      mayTest={may(role, 'knowledge.manage')}
    />
  );
}
