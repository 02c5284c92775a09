/** The shop's time: the machine's, and ahead of it by as much as a test says. */
export class ShopClock {
  private ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  /** Lets time pass: tokens end, buckets fill. */
  advance(milliseconds: number): void {
    this.ahead += milliseconds;
  }
}
