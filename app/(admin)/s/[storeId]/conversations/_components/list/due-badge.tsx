'use client';
import { AlarmClock, Flame, Hourglass } from 'lucide-react';
import { TimeSince, TimeUntil, useNow } from '@/app/_components/format/time';
import { Badge } from '@/app/_components/ui/badge';

/** A reply that is due within this time is worth a warning. */
const SOON_MS = 15 * 60_000;

export interface Due {
  waitingSince: string | null;
  replyDueAt: string | null;
  overdue: boolean;
  snoozedUntil: string | null;
}

/** Whether the shopper waits, and how much time is left. Nothing when nobody waits. */
export function DueBadge({ waitingSince, replyDueAt, overdue, snoozedUntil }: Due) {
  const now = useNow();
  if (snoozedUntil) {
    return (
      <Badge className="[&_svg]:size-3">
        <AlarmClock aria-label="Put off" />
        <TimeUntil at={snoozedUntil} />
      </Badge>
    );
  }
  const left = replyDueAt ? Date.parse(replyDueAt) - now : null;
  if (replyDueAt && (overdue || (left !== null && left <= 0))) {
    return (
      <Badge tone="danger" className="[&_svg]:size-3">
        <Flame aria-hidden />
        <span>
          Late by <TimeSince at={replyDueAt} />
        </span>
      </Badge>
    );
  }
  if (replyDueAt && left !== null) {
    return (
      <Badge tone={left < SOON_MS ? 'warning' : 'neutral'} className="[&_svg]:size-3">
        <Hourglass aria-hidden />
        <span>
          Due <TimeUntil at={replyDueAt} />
        </span>
      </Badge>
    );
  }
  if (!waitingSince) return null;
  return (
    <Badge tone="warning" className="[&_svg]:size-3">
      <Hourglass aria-hidden />
      <span>
        Waits <TimeSince at={waitingSince} />
      </span>
    </Badge>
  );
}
