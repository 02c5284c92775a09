import type { LiveEvent } from '@/core/contracts/live-events';

/**
 * Port: live events to connected browsers, across processes.
 * Delivery is at most once and in order per topic; whoever needs certainty refetches by sequence number.
 */
export interface EventBus {
  publish(event: LiveEvent): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: (event: LiveEvent) => void): () => void;
  /**
   * Events of other processes may have been missed, and come again from now on.
   * @returns a function that ends the subscription
   */
  onGap(listener: () => void): () => void;
}
