import type { GapDraft } from './drafts/gap-draft';
import type { GapEffect } from './effect/gap-effect';
import type { GapReason } from './gap-reasons';

/** A question of a gap, with where it was asked. */
export interface GapExample {
  messageId: string;
  conversationId: string;
  text: string;
  /** ISO 8601 in UTC. */
  askedAt: string;
  reasons: GapReason[];
}

/** A gap as the owner sees it. */
export interface GapView {
  id: string;
  status: 'open' | 'answered' | 'dismissed';
  question: string;
  /** Conversations in which it was asked. */
  count: number;
  /** Minor units of the store's currency (see lost-revenue.queries.ts). */
  lostCents: number;
  firstAskedAt: string;
  lastAskedAt: string;
  /** Questions by week, the last one ending now. */
  weeks: number[];
  /** How often which reason occurs, most frequent first. */
  reasons: { reason: GapReason; count: number }[];
  /** The newest. */
  examples: GapExample[];
  draft: GapDraft | null;
  answeredAt: string | null;
  effect: GapEffect;
  /** The entry that was made of it; null: none, or it was deleted. */
  entry: { sourceId: string; documentId: string } | null;
}
