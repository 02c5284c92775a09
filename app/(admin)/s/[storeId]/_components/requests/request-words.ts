import type { Tone } from '@/app/_components/ui/badge';
import type { ActionView } from '@/core/actions/audit/list-actions.queries';

export const REQUEST_STATUS: Record<ActionView['status'], { words: string; tone: Tone }> = {
  awaiting_shopper: { words: 'Waits for the shopper', tone: 'neutral' },
  awaiting_team: { words: 'Waits for you', tone: 'warning' },
  approved: { words: 'Being done', tone: 'primary' },
  done: { words: 'Done', tone: 'success' },
  declined: { words: 'Declined', tone: 'neutral' },
  failed: { words: 'Failed', tone: 'danger' },
  expired: { words: 'Expired', tone: 'neutral' },
  undone: { words: 'Taken back', tone: 'neutral' },
};
