import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { orNotFound, requireStore } from '@/app/_server/session';
import { requireConversation } from '@/core/conversations/require-conversation.queries';
import { requireUuid } from '@/core/shared/ids';

export const metadata: Metadata = { title: 'Conversation' };

/** The layout shows the conversation; this says whether there is one. */
export default async function ConversationPage({
  params,
}: {
  params: Promise<{ storeId: string; conversationId: string }>;
}) {
  const { storeId, conversationId } = await params;
  await requireStore(storeId);
  await orNotFound(async () =>
    requireConversation(currentContext(), storeId, requireUuid(conversationId, 'The conversation')),
  );
  return null;
}
