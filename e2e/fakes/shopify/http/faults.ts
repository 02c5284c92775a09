export interface Fault {
  /**
   * An HTTP status; "timeout": no answer at all; "cut": the connection breaks within the answer; "throttled": Shopify's
   * THROTTLED with HTTP 200 (GraphQL only).
   */
  status: number | 'timeout' | 'cut' | 'throttled';
  headers?: Record<string, string>;
  body?: string;
}

/** What a request is known by when a fault looks for it. */
export interface FaultTarget {
  /** Path with query. */
  path: string;
  /** GraphQL query text, or the raw body of another request. */
  body: string;
}

/** Finds requests by their path or body. */
export type FaultMatch = RegExp | ((target: FaultTarget) => boolean);

/** Faults that wait for their requests. */
export class Faults {
  private waiting: { fault: Fault; left: number; match: FaultMatch | null }[] = [];

  /** The next `times` requests that fit get this instead of an answer. */
  next(fault: Fault, times = 1, match: FaultMatch | null = null): void {
    this.waiting.push({ fault, left: times, match });
  }

  clear(): void {
    this.waiting = [];
  }

  take(target: FaultTarget): Fault | null {
    const found = this.waiting.find(({ match }) => fits(match, target));
    if (!found) return null;
    found.left--;
    if (found.left === 0) this.waiting = this.waiting.filter((one) => one !== found);
    return found.fault;
  }
}

function fits(match: FaultMatch | null, target: FaultTarget): boolean {
  if (match === null) return true;
  return typeof match === 'function' ? match(target) : match.test(target.path) || match.test(target.body);
}
