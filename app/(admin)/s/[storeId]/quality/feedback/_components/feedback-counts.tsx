import { REASON_WORDS } from '@/app/_components/feedback-words';
import { Count, Percent } from '@/app/_components/format/amounts';
import { Badge } from '@/app/_components/ui/badge';
import { Card } from '@/app/_components/ui/card';
import type { FeedbackCounts as Counts } from '@/core/quality/feedback/store-feedback.queries';

/** How shoppers found the answers lately, and what they missed. */
export function FeedbackCounts({ counts, days }: { counts: Counts; days: number }) {
  const { helpful, notHelpful, reasons } = counts;
  const rated = helpful + notHelpful;
  if (rated === 0) return null;
  return (
    <Card className="flex flex-wrap items-center gap-x-8 gap-y-3 px-5 py-4">
      <p>
        <span className="mr-2 text-xl font-medium tabular-nums">
          <Percent value={helpful / rated} />
        </span>
        <span className="text-muted">
          found helpful: <Count value={helpful} /> of <Count value={rated} /> answers that shoppers rated in
          the last {days} days
        </span>
      </p>
      {reasons.length > 0 && (
        <ul aria-label="What was wrong" className="flex flex-wrap gap-2">
          {reasons.map(({ reason, count }) => (
            <li key={reason}>
              <Badge>
                {REASON_WORDS[reason]} · <Count value={count} />
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
