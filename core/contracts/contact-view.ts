import type { ConversationStatusView } from './message-view';
import type { OrderStatus } from './order-status';
import type { PersonView } from './person-view';

/** What a field of contacts may hold. */
export const CONTACT_FIELD_TYPES = ['text', 'number', 'date', 'choice', 'flag'] as const;
export type ContactFieldType = (typeof CONTACT_FIELD_TYPES)[number];

/** Text, choice and date ("2026-03-01") as text. */
export type ContactFieldValue = string | number | boolean;

/** A field of the store's own. */
export interface ContactFieldView {
  key: string;
  label: string;
  type: ContactFieldType;
  choices: string[];
}

export interface ContactTagView {
  id: string;
  name: string;
  color: string;
}

/** A note about a contact; shoppers never get one. */
export interface ContactNoteView {
  id: string;
  /** null: the account is gone. */
  author: PersonView | null;
  text: string;
  editedAt: string | null;
  createdAt: string;
}

/** How and as whom a contact has shown who they are, in one of their conversations. */
export interface ContactProofView {
  conversationId: string;
  method: 'order' | 'code' | 'signed';
  email: string | null;
  phone: string | null;
  verifiedAt: string;
  /** The agent speaks of orders until then. */
  expiresAt: string;
}

export interface ContactOrderView {
  id: string;
  number: string;
  placedAt: string;
  status: OrderStatus;
  currency: string;
  /** Minor units of `currency`. */
  totalCents: number;
}

export interface ContactConversationView {
  id: string;
  channel: string;
  status: ConversationStatusView;
  lastMessageText: string;
  lastMessageAt: string;
  verified: boolean;
  /** 1 to 5, by the shopper. */
  rating: number | null;
}

/** Everything that the team knows of a contact. Times are ISO 8601 in UTC. */
export interface ContactView {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  /** BCP 47. */
  locale: string | null;
  firstSeenAt: string;
  lastSeenAt: string;
  blockedAt: string | null;
  /** Newest first; empty: the contact has not shown who they are, and what they say of themselves is unproven. */
  proofs: ContactProofView[];
  identities: { channel: string; id: string }[];
  tags: ContactTagView[];
  fields: (ContactFieldView & { value: ContactFieldValue | null })[];
  /** Newest first. */
  notes: ContactNoteView[];
  /** Newest first, 20 at most. */
  conversations: ContactConversationView[];
  conversationCount: number;
  /** Mean of the ratings given. */
  rating: { average: number; count: number } | null;
  /** The cart that is not ordered yet. */
  cart: {
    currency: string;
    lines: {
      productId: string;
      title: string;
      variantTitle: string | null;
      quantity: number;
      priceCents: number | null;
    }[];
  } | null;
  /** Of what was proven, newest first, 10 at most; null: the reader may not see orders. */
  orders: { items: ContactOrderView[]; total: number } | null;
  /** The shop's record of them, by what was proven; null: none, or the reader may not see it. */
  customer: { name: string | null; email: string | null; phone: string | null } | null;
  /** Others with the same address or number. */
  duplicates: ContactDuplicateView[];
}

export interface ContactDuplicateView {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  lastSeenAt: string;
  conversations: number;
}
