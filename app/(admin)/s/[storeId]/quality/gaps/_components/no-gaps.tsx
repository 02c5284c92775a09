import { CircleCheck, EyeOff, MessageCircleQuestion } from 'lucide-react';
import { EmptyState } from '@/app/_components/ui/empty-state';
import type { GapsQuery } from './gaps-query';

/** Why nothing is listed. */
export function NoGaps({ show, searched }: { show: GapsQuery['show']; searched: boolean }) {
  if (show === 'answered') {
    return (
      <EmptyState icon={CircleCheck} title="Nothing answered yet">
        When you approve a drafted answer, you see here whether such questions are answered better since.
      </EmptyState>
    );
  }
  if (show === 'dismissed') {
    return (
      <EmptyState icon={EyeOff} title="Nothing dismissed">
        What you put aside is kept here, and can be taken back.
      </EmptyState>
    );
  }
  if (searched) {
    return (
      <EmptyState icon={CircleCheck} title="No gaps">
        Every question of the last 90 days got a good answer, or you have dealt with it.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={MessageCircleQuestion} title="Not looked yet">
      Once shoppers have written, their unanswered questions are gathered here every night, each with a draft
      for your FAQ.
    </EmptyState>
  );
}
