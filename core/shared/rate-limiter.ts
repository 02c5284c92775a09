export interface RateRule {
  /** How many are allowed within the time span. */
  points: number;
  /** Length of the time span, counted from the first use. */
  perSeconds: number;
}

/** Port: counters that all processes share. */
export interface RateLimiter {
  /**
   * Counts one use of `key`.
   * @param key names what is limited and for whom; hash what is personal before it gets here
   * @param message what the person reads when the limit is reached
   * @throws AppError `rate_limited` with `retryAfterSeconds` once the rule's points are used up
   */
  consume(key: string, rule: RateRule, message?: string): Promise<void>;
  /** Takes one use back, for what turned out not to count. */
  giveBack(key: string, rule: RateRule): Promise<void>;
  /** Forgets what was counted for `key`. */
  reset(key: string): Promise<void>;
}
