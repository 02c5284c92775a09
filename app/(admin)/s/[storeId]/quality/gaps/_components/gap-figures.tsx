import { Count, Money } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { Badge } from '@/app/_components/ui/badge';
import { GAP_REASONS } from '@/core/quality/gaps/gap-reasons';
import type { GapView } from '@/core/quality/gaps/gap-view';

const LOST_HINT =
  'Carts and products in sight in conversations that ended with this question and without an order. Counted low.';

/** How often, how lately, and what it may have cost. */
export function GapFigures({ gap }: { gap: GapView }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
      <span>
        <Count value={gap.count} /> {gap.count === 1 ? 'conversation' : 'conversations'}
      </span>
      {gap.lostCents > 0 && (
        <span title={LOST_HINT} className="text-danger">
          <Money cents={gap.lostCents} /> left behind
        </span>
      )}
      <span>
        last <RelativeTime at={gap.lastAskedAt} />
      </span>
      {gap.reasons.slice(0, 2).map(({ reason }) => (
        <Badge key={reason} tone={reason.startsWith('rated') ? 'danger' : 'warning'}>
          {GAP_REASONS[reason]}
        </Badge>
      ))}
    </p>
  );
}
