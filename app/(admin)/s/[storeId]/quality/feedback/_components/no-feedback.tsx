import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { EmptyState } from '@/app/_components/ui/empty-state';
import type { RatedKind } from '@/core/quality/feedback/store-feedback.queries';

/** Why nothing is listed. */
export function NoFeedback({ kind }: { kind: RatedKind }) {
  if (kind === 'helpful') {
    return (
      <EmptyState icon={ThumbsUp} title="Nothing rated as helpful yet">
        Shoppers find thumbs below every answer in the chat, you find them in the conversation.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={ThumbsDown} title="Nobody has complained">
      Answers with a thumb down come here, with the shopper’s reason. In the conversation you can write what
      should have been said, and make an FAQ entry and a test of it.
    </EmptyState>
  );
}
