import Link from 'next/link';
import { REASON_WORDS } from '@/app/_components/feedback-words';
import { RelativeTime } from '@/app/_components/format/time';
import { Badge } from '@/app/_components/ui/badge';
import type { RatedAnswer } from '@/core/quality/feedback/store-feedback.queries';

/** A rated answer in a few lines; it leads to its conversation. */
export function RatedAnswerItem({ storeId, item }: { storeId: string; item: RatedAnswer }) {
  const { shopperHelpful, teamHelpful, reason, comment, better } = item;
  return (
    <li>
      <Link
        href={`/s/${storeId}/conversations/${item.conversationId}`}
        className="focus-inset grid gap-1.5 px-5 py-3.5 hover:bg-sunken"
      >
        <p className="flex items-baseline gap-3">
          <span className="min-w-0 grow font-medium break-words">{item.question ?? 'No question'}</span>
          <span className="shrink-0 text-2xs text-muted">
            <RelativeTime at={item.at} />
          </span>
        </p>
        <p className="line-clamp-2 text-muted break-words">{toPlain(item.answer)}</p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs">
          {shopperHelpful !== null && (
            <Badge tone={shopperHelpful ? 'success' : 'danger'}>
              Shopper: {shopperHelpful ? 'helpful' : reason ? REASON_WORDS[reason] : 'not helpful'}
            </Badge>
          )}
          {teamHelpful !== null && (
            <Badge tone={teamHelpful ? 'success' : 'danger'}>
              Team: {teamHelpful ? 'helpful' : 'not helpful'}
            </Badge>
          )}
          {better !== null && <Badge tone="primary">Better answer written</Badge>}
          {comment && <span className="min-w-0 break-words">“{comment}”</span>}
        </p>
      </Link>
    </li>
  );
}

/** Without the marks of the formatting and the numbers of the sources. */
function toPlain(answer: string): string {
  return answer.replace(/\*\*/g, '').replace(/\s?\[\d{1,2}\]/g, '');
}
