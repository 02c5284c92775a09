import {
  ArrowLeftRight,
  BadgeCheck,
  Ban,
  BellRing,
  BookOpenText,
  type LucideIcon,
  MapPin,
  Package,
  PackageSearch,
  Receipt,
  ShieldCheck,
  ShoppingCart,
  Ticket,
  Truck,
  Undo2,
  UserRound,
  Wrench,
} from 'lucide-react';

interface ToolWords {
  /** What it did, in the log. */
  done: string;
  /** What it does, while it runs. */
  doing: string;
  icon: LucideIcon;
}

const WORDS: Record<string, ToolWords> = {
  search_products: { done: 'Searched products', doing: 'searches the catalog', icon: PackageSearch },
  get_product: { done: 'Looked a product up', doing: 'looks a product up', icon: Package },
  search_knowledge: { done: 'Searched knowledge', doing: 'reads the store’s knowledge', icon: BookOpenText },
  recommend_products: { done: 'Looked for what fits', doing: 'looks for what fits', icon: PackageSearch },
  find_order: { done: 'Checked whose order it is', doing: 'checks an order', icon: ShieldCheck },
  get_order: { done: 'Looked an order up', doing: 'looks an order up', icon: Receipt },
  list_my_orders: { done: 'Listed the orders', doing: 'lists the orders', icon: Receipt },
  track_shipment: { done: 'Tracked the shipment', doing: 'tracks the shipment', icon: Truck },
  send_code: { done: 'Sent a code', doing: 'sends a code', icon: ShieldCheck },
  check_code: { done: 'Checked a code', doing: 'checks a code', icon: ShieldCheck },
  add_to_cart: { done: 'Put into the cart', doing: 'fills the cart', icon: ShoppingCart },
  view_cart: { done: 'Read the cart', doing: 'reads the cart', icon: ShoppingCart },
  update_cart: { done: 'Changed the cart', doing: 'changes the cart', icon: ShoppingCart },
  checkout_link: { done: 'Made a checkout link', doing: 'makes a checkout link', icon: ShoppingCart },
  subscribe_back_in_stock: { done: 'Noted who waits', doing: 'notes who waits', icon: BellRing },
  cancel_order: { done: 'Asked to cancel an order', doing: 'prepares to cancel an order', icon: Ban },
  change_order_items: {
    done: 'Asked to change an order',
    doing: 'prepares to change an order',
    icon: ArrowLeftRight,
  },
  update_shipping_address: {
    done: 'Asked to change the shipping address',
    doing: 'prepares to change the shipping address',
    icon: MapPin,
  },
  update_profile_address: {
    done: 'Asked to change the profile’s address',
    doing: 'prepares to change the profile’s address',
    icon: MapPin,
  },
  return_items: { done: 'Asked to return items', doing: 'prepares a return', icon: Undo2 },
  exchange_items: { done: 'Asked to exchange items', doing: 'prepares an exchange', icon: ArrowLeftRight },
  refund: { done: 'Asked for a refund', doing: 'prepares a refund', icon: Undo2 },
  create_ticket: { done: 'Opened a ticket', doing: 'opens a ticket', icon: Ticket },
  confirm_action: { done: 'Took the shopper’s yes', doing: 'takes the shopper’s yes', icon: BadgeCheck },
  request_human: { done: 'Asked for a human', doing: 'asks for a human', icon: UserRound },
};

export const KNOWN_TOOLS = Object.keys(WORDS);

/** Words for a tool; one that is not known here goes by its own name. */
export function toolWords(name: string): ToolWords {
  return WORDS[name] ?? { done: name, doing: `uses ${name}`, icon: Wrench };
}
