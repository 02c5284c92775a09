import Link from 'next/link';
import { cn } from '@/app/_components/cn';
import { type FeedbackQuery, feedbackAddress } from './feedback-address';

const KINDS = [
  { show: 'wanting', words: 'Not helpful' },
  { show: 'helpful', words: 'Helpful' },
] as const;

/** Which rated answers are shown. */
export function FeedbackFilter({ storeId, query }: { storeId: string; query: FeedbackQuery }) {
  return (
    <nav aria-label="Which answers" className="flex gap-1 px-5 py-3">
      {KINDS.map(({ show, words }) => (
        <Link
          key={show}
          href={feedbackAddress(storeId, { show, page: 1 })}
          aria-current={query.show === show ? 'page' : undefined}
          className={cn(
            'rounded-md px-2.5 py-1.5 text-xs font-medium transition-colors',
            query.show === show
              ? 'bg-primary-soft text-primary-ink'
              : 'text-muted hover:bg-sunken hover:text-ink',
          )}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
