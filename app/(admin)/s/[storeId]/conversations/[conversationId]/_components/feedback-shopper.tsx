import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { REASON_WORDS } from '@/app/_components/feedback-words';
import { RelativeTime } from '@/app/_components/format/time';
import type { FeedbackView } from '@/core/quality/feedback/conversation-feedback.queries';

/** The shopper's thumb with its reason and comment. */
export function ShopperOpinion({ opinion }: { opinion: NonNullable<FeedbackView['shopper']> }) {
  const { helpful, reason, comment, at } = opinion;
  const Icon = helpful ? ThumbsUp : ThumbsDown;
  return (
    <p className="flex min-w-0 items-start gap-1.5 text-xs text-muted">
      <Icon className={`mt-0.5 size-3.5 shrink-0 ${helpful ? 'text-success' : 'text-danger'}`} aria-hidden />
      <span className="min-w-0 break-words">
        <span className="text-ink">
          {helpful ? 'The shopper found this helpful' : 'The shopper did not find this helpful'}
          {reason && `: ${REASON_WORDS[reason]}`}
        </span>
        {comment && ` “${comment}”`} · <RelativeTime at={at} />
      </span>
    </p>
  );
}
