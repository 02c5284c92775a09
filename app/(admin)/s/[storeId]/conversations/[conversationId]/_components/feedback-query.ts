'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { ConversationFeedback } from '@/app/api/admin/stores/[storeId]/conversations/[conversationId]/feedback/route';
import { useThreadOf } from './thread-context';

/** What is thought of the open conversation's answers; whoever asks shares one request. */
function useConversationFeedback() {
  const { storeId, conversationId } = useThreadOf();
  const queryKey = ['conversation-feedback', storeId, conversationId];
  const { data } = useQuery({
    queryKey,
    queryFn: () =>
      fetchJson<ConversationFeedback>(
        `/api/admin/stores/${storeId}/conversations/${conversationId}/feedback`,
      ),
  });
  return { storeId, conversationId, queryKey, data };
}

/** What is thought of one answer. */
export function useAnswerFeedback(messageId: string) {
  const queryClient = useQueryClient();
  const { storeId, conversationId, queryKey, data } = useConversationFeedback();
  const refetch = () => queryClient.invalidateQueries({ queryKey });
  // Each answer listens for itself, so that one change asks once.
  useLiveEvent('feedback:changed', (event) => {
    if (event.messageId === messageId) void refetch();
  });
  const view = data?.answers.find((answer) => answer.messageId === messageId);
  return {
    answer: { storeId, conversationId, messageId },
    shopper: view?.shopper ?? null,
    team: view?.team ?? null,
    mayJudge: data?.mayJudge ?? false,
    mayTeach: data?.mayTeach ?? false,
    refetch,
  };
}

/** How much stands below the answers: it makes the thread longer after its messages are there. */
export function useFeedbackLength(): number {
  const { data } = useConversationFeedback();
  if (!data) return 0;
  return data.answers.reduce((sum, { shopper, team }) => sum + Number(!!shopper) + Number(!!team), 1);
}
