import {
  AlarmClock,
  Bot,
  CircleCheck,
  Hourglass,
  Inbox,
  Layers,
  type LucideIcon,
  UserRound,
  UsersRound,
} from 'lucide-react';
import type { InboxView } from '@/core/inbox/list/inbox-filter';

interface ViewWords {
  words: string;
  icon: LucideIcon;
  /** When the list is empty. */
  emptyTitle: string;
  emptyWords: string;
}

export const VIEW_WORDS: Record<InboxView, ViewWords> = {
  open: {
    words: 'Open',
    icon: Inbox,
    emptyTitle: 'All done',
    emptyWords: 'Nothing is open. As soon as a shopper writes, the conversation appears here, live.',
  },
  waiting: {
    words: 'Waiting',
    icon: Hourglass,
    emptyTitle: 'Nobody waits',
    emptyWords: 'Every shopper who asked for a person has had an answer.',
  },
  mine: {
    words: 'Mine',
    icon: UserRound,
    emptyTitle: 'Nothing on your desk',
    emptyWords: 'Take a conversation over with T, and it is yours until it is resolved.',
  },
  unassigned: {
    words: 'Unassigned',
    icon: UsersRound,
    emptyTitle: 'Everything has its person',
    emptyWords: 'Conversations that were handed to the team and nobody has taken yet come here.',
  },
  agent: {
    words: 'Assistant',
    icon: Bot,
    emptyTitle: 'The assistant talks to nobody',
    emptyWords: 'Conversations it answers on its own are here. You can read along and take over.',
  },
  snoozed: {
    words: 'Snoozed',
    icon: AlarmClock,
    emptyTitle: 'Nothing put off',
    emptyWords: 'What you put off with S waits here, and comes back on its own.',
  },
  resolved: {
    words: 'Resolved',
    icon: CircleCheck,
    emptyTitle: 'Nothing resolved yet',
    emptyWords: 'Resolved conversations stay readable here. They open again when the shopper writes.',
  },
  all: {
    words: 'All',
    icon: Layers,
    emptyTitle: 'No conversation yet',
    emptyWords: 'As soon as a shopper writes in the widget, you can read along here, live.',
  },
};
