import type { ShopClock } from '../shop/shop-clock';

export type ShopifyPlan = 'basic' | 'advanced' | 'plus';

export interface BucketSize {
  maximumAvailable: number;
  /** Points a second. */
  restoreRate: number;
}

/** Rates as documented; bucket sizes as answers of real shops show them, twenty seconds of the rate. */
const buckets: Record<ShopifyPlan, BucketSize> = {
  basic: { maximumAvailable: 2000, restoreRate: 100 },
  advanced: { maximumAvailable: 4000, restoreRate: 200 },
  plus: { maximumAvailable: 20_000, restoreRate: 1000 },
};

export function bucketOf(plan: ShopifyPlan): BucketSize {
  return buckets[plan];
}

export interface ThrottleStatus extends BucketSize {
  currentlyAvailable: number;
}

/** The leaky bucket of one app at one shop. */
export class Throttle {
  private available: number;
  private filledAt: number;

  constructor(
    private readonly clock: ShopClock,
    private size: BucketSize,
  ) {
    this.available = size.maximumAvailable;
    this.filledAt = clock.now().getTime();
  }

  /** Reserves the points of a query before it runs. @returns false when there are too few */
  take(points: number): boolean {
    this.refill();
    if (points > this.available) return false;
    this.available -= points;
    return true;
  }

  /** Gives back what a query did not use of what it reserved. */
  refund(points: number): void {
    this.available = Math.min(this.size.maximumAvailable, this.available + points);
  }

  /** Another plan, or as much as a test wants to be left. */
  set(size: BucketSize, available = size.maximumAvailable): void {
    this.size = size;
    this.available = available;
    this.filledAt = this.clock.now().getTime();
  }

  status(): ThrottleStatus {
    this.refill();
    return { ...this.size, currentlyAvailable: Math.floor(this.available) };
  }

  private refill(): void {
    const now = this.clock.now().getTime();
    const gained = ((now - this.filledAt) / 1000) * this.size.restoreRate;
    this.available = Math.min(this.size.maximumAvailable, this.available + gained);
    this.filledAt = now;
  }
}
