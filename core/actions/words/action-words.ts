import type { ActionName } from '../action-names';
import type { RefusalCode } from '../refusal';

/**
 * What a shopper hears about actions, in one language. Written by code and never by a model: what is agreed to must be
 * what is done. `order` is the order's number as the shop shows it.
 */
export interface ActionWords {
  /** What is to be done, as a heading. */
  title: Record<ActionName, (order: string) => string>;
  labels: Record<'reason' | 'address' | 'back' | 'paid' | 'team', string>;
  /** Ends the details; the answer is read by core/actions/confirm. */
  question: string;
  done: Record<ActionName, (order: string) => string>;
  amountBack: (money: string) => string;
  amountPaid: (money: string) => string;
  sentToTeam: string;
  /** The team said no. */
  declined: (what: string) => string;
  /** Nobody knows whether it happened, or it did not. */
  failed: (what: string) => string;
  undone: (what: string) => string;
  inProgress: string;
  /** The shopper said no. */
  dropped: string;
  refusal: Record<RefusalCode, (facts: { days?: number; reasons?: string }) => string>;
}
