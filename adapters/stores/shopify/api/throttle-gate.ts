import { z } from 'zod';

/** What every answer of the Admin API says about its cost (https://shopify.dev/docs/api/usage/limits). */
export const queryCostSchema = z.object({
  requestedQueryCost: z.number(),
  throttleStatus: z.object({
    maximumAvailable: z.number(),
    currentlyAvailable: z.number(),
    restoreRate: z.number().positive(),
  }),
});
export type QueryCost = z.infer<typeof queryCostSchema>;

/** Milliseconds until the bucket holds what the query asks for: (requested − available) ÷ restored per second. */
export function millisecondsUntilAffordable(cost: QueryCost): number {
  const { currentlyAvailable, restoreRate, maximumAvailable } = cost.throttleStatus;
  const lacking = Math.min(cost.requestedQueryCost, maximumAvailable) - currentlyAvailable;
  return Math.max(0, Math.ceil((lacking / restoreRate) * 1000));
}

/** Remembers how full a shop's bucket was, so that a query is sent when it can be paid for, and not before. */
export class ThrottleGate {
  private last: { status: QueryCost['throttleStatus']; at: number } | null = null;
  private readonly costs = new Map<string, number>();

  constructor(private readonly now: () => number = Date.now) {}

  note(document: string, cost: QueryCost): void {
    this.costs.set(document, cost.requestedQueryCost);
    this.last = { status: cost.throttleStatus, at: this.now() };
  }

  /** Milliseconds to wait before this document is sent again; 0 while nothing is known. */
  waitFor(document: string): number {
    const requestedQueryCost = this.costs.get(document);
    if (!this.last || requestedQueryCost === undefined) return 0;
    const { status, at } = this.last;
    const restored = ((this.now() - at) / 1000) * status.restoreRate;
    const currentlyAvailable = Math.min(status.maximumAvailable, status.currentlyAvailable + restored);
    return millisecondsUntilAffordable({
      requestedQueryCost,
      throttleStatus: { ...status, currentlyAvailable },
    });
  }
}
