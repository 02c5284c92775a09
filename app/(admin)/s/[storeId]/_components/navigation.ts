import {
  BookOpenText,
  Bot,
  ContactRound,
  FlaskConical,
  House,
  type LucideIcon,
  MessagesSquare,
  Package,
  Receipt,
  Settings,
} from 'lucide-react';

export interface NavigationItem {
  /** Below /s/<store>; empty for the overview. */
  path: string;
  words: string;
  /** Where there is little room: the bar of phones. */
  short?: string;
  icon: LucideIcon;
}

export const NAVIGATION: NavigationItem[] = [
  { path: '', words: 'Overview', icon: House },
  { path: '/conversations', words: 'Conversations', short: 'Chats', icon: MessagesSquare },
  { path: '/contacts', words: 'Contacts', icon: ContactRound },
  { path: '/catalog', words: 'Catalog', icon: Package },
  { path: '/orders', words: 'Orders', icon: Receipt },
  { path: '/knowledge', words: 'Knowledge', icon: BookOpenText },
  { path: '/assistant', words: 'Assistant', icon: Bot },
  { path: '/quality', words: 'Quality', icon: FlaskConical },
  { path: '/settings', words: 'Settings', icon: Settings },
];

/** Whether `pathname` lies within the item's pages. */
export function isCurrent(pathname: string, root: string, item: NavigationItem): boolean {
  return item.path === '' ? pathname === root : `${pathname}/`.startsWith(`${root}${item.path}/`);
}
