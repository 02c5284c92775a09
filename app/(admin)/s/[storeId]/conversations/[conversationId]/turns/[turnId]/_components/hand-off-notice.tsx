import { Notice } from '@/app/_components/ui/notice';
import { HAND_OFF_REASONS } from '@/core/agent/hand-off/hand-off-reasons';

/** Why the team was called in whatever a model would have said. */
export function HandOffNotice({ reason }: { reason: string }) {
  const words =
    reason in HAND_OFF_REASONS ? HAND_OFF_REASONS[reason as keyof typeof HAND_OFF_REASONS] : reason;
  return <Notice kind="warning">The team was called in by rule: {words}</Notice>;
}
