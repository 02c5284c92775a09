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
import { may, type Permission, type Role } from '@/core/identity/permissions';

export interface NavigationItem {
  /** Below /s/<store>; empty for the overview. */
  path: string;
  words: string;
  /** Where there is little room: the bar of phones. */
  short?: string;
  icon: LucideIcon;
  /** It has its place in the bar of phones, and is not behind "More". */
  atThumb?: true;
  /** Without it, the pages are not there; left out: everybody of the team has it. */
  needs?: Permission;
}

const ITEMS: NavigationItem[] = [
  { path: '', words: 'Overview', icon: House, atThumb: true },
  { path: '/conversations', words: 'Conversations', short: 'Chats', icon: MessagesSquare, atThumb: true },
  { path: '/contacts', words: 'Contacts', icon: ContactRound, atThumb: true },
  { path: '/catalog', words: 'Catalog', icon: Package },
  { path: '/orders', words: 'Orders', icon: Receipt, atThumb: true, needs: 'orders.view' },
  { path: '/knowledge', words: 'Knowledge', icon: BookOpenText },
  { path: '/assistant', words: 'Assistant', icon: Bot },
  { path: '/quality', words: 'Quality', icon: FlaskConical },
  { path: '/settings', words: 'Settings', icon: Settings },
];

/** The main pages that somebody with this role may open. */
export function navigationFor(role: Role): NavigationItem[] {
  return ITEMS.filter(({ needs }) => !needs || may(role, needs));
}

/** Whether `pathname` lies within the item's pages. */
export function isCurrent(pathname: string, root: string, item: NavigationItem): boolean {
  return item.path === '' ? pathname === root : `${pathname}/`.startsWith(`${root}${item.path}/`);
}
