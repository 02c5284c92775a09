import Link from 'next/link';
import { RelativeTime } from '@/app/_components/format/time';
import { GAP_REASONS } from '@/core/quality/gaps/gap-reasons';
import type { GapView } from '@/core/quality/gaps/gap-view';

/** What shoppers wrote, each leading to its conversation. */
export function GapExamples({ storeId, gap }: { storeId: string; gap: GapView }) {
  return (
    <section aria-label="What shoppers wrote" className="min-w-0">
      <h3 className="text-xs font-medium text-muted">What shoppers wrote</h3>
      <ul className="mt-1.5 grid gap-px">
        {gap.examples.map(({ messageId, conversationId, text, askedAt, reasons }) => (
          <li key={messageId}>
            <Link
              href={`/s/${storeId}/conversations/${conversationId}`}
              className="-mx-2 block rounded-md px-2 py-1.5 hover:bg-sunken"
            >
              <span className="block break-words">{text}</span>
              <span className="mt-0.5 block text-xs text-muted">
                <RelativeTime at={askedAt} /> · {reasons.map((reason) => GAP_REASONS[reason]).join(', ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
