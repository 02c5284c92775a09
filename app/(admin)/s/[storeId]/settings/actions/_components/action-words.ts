import {
  BadgeEuro,
  Ban,
  Contact,
  type LucideIcon,
  MapPin,
  PackageOpen,
  Replace,
  SquarePen,
} from 'lucide-react';
import type { ActionName } from '@/core/actions/action-names';
import type { ActionLimits, ActionMode } from '@/core/actions/policy/action-limits';

export const ACTION_WORDS: Record<ActionName, { name: string; about: string; icon: LucideIcon }> = {
  cancel_order: {
    name: 'Cancel an order',
    about: 'Before it is shipped; what was paid is given back.',
    icon: Ban,
  },
  update_shipping_address: {
    name: 'Change where an order goes',
    about: 'The shipping address, before anything is shipped.',
    icon: MapPin,
  },
  change_order_items: {
    name: 'Change items of an order',
    about: 'The same product in other options, before it is shipped.',
    icon: SquarePen,
  },
  return_items: { name: 'Register a return', about: 'Of items that were delivered.', icon: PackageOpen },
  exchange_items: {
    name: 'Register an exchange',
    about: 'Of delivered items for the same product in other options.',
    icon: Replace,
  },
  refund: { name: 'Give money back', about: 'For an order, in full or in part.', icon: BadgeEuro },
  update_profile_address: {
    name: 'Change the address on file',
    about: 'Of the customer’s account, for future orders.',
    icon: Contact,
  },
};

export const MODE_WORDS: Record<ActionMode, { name: string; about: string }> = {
  off: { name: 'Off', about: 'The assistant does not offer it.' },
  ask: { name: 'Ask the team', about: 'The shopper agrees, a teammate approves.' },
  automatic: { name: 'Automatic', about: 'Done at once after the shopper’s yes, within the limits.' },
};

/** The limits that make sense for an action; the others are left as they are. */
export const ACTION_LIMITS: Record<ActionName, readonly (keyof ActionLimits)[]> = {
  cancel_order: ['maxAmountCents', 'maxOrderAgeDays', 'perContactPerDay', 'reasons'],
  update_shipping_address: ['maxOrderAgeDays', 'perContactPerDay'],
  change_order_items: ['maxAmountCents', 'maxOrderAgeDays', 'perContactPerDay', 'perOrder'],
  return_items: ['maxAmountCents', 'returnWindowDays', 'perContactPerDay', 'reasons'],
  exchange_items: ['maxAmountCents', 'returnWindowDays', 'perContactPerDay', 'perOrder', 'reasons'],
  refund: ['maxAmountCents', 'maxOrderAgeDays', 'perContactPerDay', 'reasons'],
  update_profile_address: ['perContactPerDay'],
};

export const LIMIT_WORDS: Record<
  Exclude<keyof ActionLimits, 'statuses' | 'reasons' | 'maxAmountCents'>,
  { label: string; hint: string }
> = {
  maxOrderAgeDays: { label: 'Order at most … days old', hint: 'Older orders are refused.' },
  perContactPerDay: { label: 'Times per customer and day', hint: 'Beyond that a teammate decides.' },
  perOrder: { label: 'Times per order', hint: 'Beyond that it is refused.' },
  returnWindowDays: { label: 'Days since delivery', hint: 'Later ones are refused.' },
};
