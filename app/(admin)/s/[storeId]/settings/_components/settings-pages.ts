import {
  Bell,
  Bot,
  ChartColumn,
  CircleUserRound,
  Fingerprint,
  Gauge,
  Inbox,
  type LucideIcon,
  Mail,
  MessageSquareQuote,
  ScrollText,
  ShieldCheck,
  Store,
  Tag,
  Unplug,
  Users,
  Zap,
} from 'lucide-react';
import { may, type Permission, type Role } from '@/core/identity/permissions';

interface SettingsPage {
  /** Below /s/<store>/settings; empty for the first one. */
  path: string;
  words: string;
  icon: LucideIcon;
  /** What the page is for, where its own cards do not say it. */
  about?: string;
  /** Without it, the page is not there; left out: everybody of the team has it. */
  needs?: Permission;
}

interface SettingsGroup {
  words: string;
  pages: SettingsPage[];
}

const GROUPS: SettingsGroup[] = [
  {
    words: 'Business',
    pages: [
      { path: '', words: 'Store', icon: Store },
      { path: '/connection', words: 'Shop', icon: Unplug, needs: 'connection.view' },
      {
        path: '/mail',
        words: 'E-mail',
        icon: Mail,
        needs: 'settings.manage',
        about:
          'Invitations, notifications, one-time codes, transcripts and back-in-stock notices go out by this server.',
      },
    ],
  },
  {
    words: 'Assistant',
    pages: [
      {
        path: '/providers',
        words: 'AI providers',
        icon: Bot,
        needs: 'providers.manage',
        about:
          'Without a key the assistant answers with the built-in provider. Add a key to let a language model write the answers; choose it on the assistant’s page. When the model is down, the built-in provider steps in.',
      },
      {
        path: '/actions',
        words: 'Actions',
        icon: Zap,
        needs: 'settings.view',
        about:
          'Whatever you allow, the shopper must have shown that the order is theirs, and say yes to the exact details first. Everything that was done is kept with what it was before and after.',
      },
      {
        path: '/identity',
        words: 'Shopper identity',
        icon: Fingerprint,
        needs: 'settings.manage',
        about:
          'Nothing about an order is told, not even that it exists, before a shopper has shown that it is theirs. A proof counts for one conversation and 24 hours.',
      },
      { path: '/limits', words: 'Limits', icon: Gauge, needs: 'settings.view' },
      { path: '/usage', words: 'Usage', icon: ChartColumn, needs: 'settings.view' },
    ],
  },
  {
    words: 'Conversations',
    pages: [
      { path: '/inbox', words: 'Inbox', icon: Inbox, needs: 'settings.view' },
      {
        path: '/replies',
        words: 'Replies',
        icon: MessageSquareQuote,
        needs: 'conversations.view',
        about:
          'Answers that come up again and again. Type “/” in a reply to choose one; names and numbers of the conversation are filled in, and you go on writing from there.',
      },
      { path: '/tags', words: 'Tags', icon: Tag, needs: 'settings.view' },
      { path: '/contacts', words: 'Contacts and privacy', icon: ShieldCheck, needs: 'settings.view' },
    ],
  },
  {
    words: 'People',
    pages: [
      { path: '/team', words: 'Team', icon: Users, needs: 'members.view' },
      { path: '/audit', words: 'Audit log', icon: ScrollText, needs: 'audit.view' },
    ],
  },
  {
    words: 'You',
    pages: [
      {
        path: '/notifications',
        words: 'Notifications',
        icon: Bell,
        about: 'What you are told when you are not looking. Others choose for themselves.',
      },
      { path: '/account', words: 'Your account', icon: CircleUserRound },
    ],
  },
];

/** The pages of the settings that somebody with this role may open, by what they are about. */
export function settingsPagesFor(role: Role): SettingsGroup[] {
  return GROUPS.map(({ words, pages }) => ({
    words,
    pages: pages.filter(({ needs }) => !needs || may(role, needs)),
  })).filter(({ pages }) => pages.length > 0);
}
