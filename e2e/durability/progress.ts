import { waitUntil } from '@/e2e/cluster/wait-until';

const REPORT_MS = 10_000;
/** So long no message may be confirmed before the run is given up; an offline minute is within it. */
const STALL_MS = 150_000;
const FAULT_MS = 600_000;

/**
 * How far the writers are. They go no further than a little beyond the next fault until it begins, so that every fault
 * meets people who write, however long the one before took.
 */
export class Progress {
  confirmed = 0;
  #begun = 0;
  #limit: number;
  #slack: number;
  #timer: NodeJS.Timeout | undefined;
  /** Rejects when nothing has been confirmed for too long; never resolves. */
  readonly stalled: Promise<never>;

  /** @param shares of all messages at which there are faults, ascending */
  constructor(
    private readonly total: number,
    private readonly shares: readonly number[],
    private readonly report: (line: string) => void,
  ) {
    this.#slack = Math.max(50, total * 0.04);
    this.#limit = this.#limitOf(0);
    this.stalled = new Promise((_, reject) => this.#watch(reject));
    // Nobody may be waiting for it.
    this.stalled.catch(() => {});
  }

  /** Waits until the writer may send one more. */
  async next(): Promise<void> {
    await waitUntil('the next fault to begin', () => this.#begun < this.#limit, FAULT_MS);
    this.#begun++;
  }

  /** Waits for the fault's share of messages, then lets the writers go on to the one after it. */
  async reach(fault: number): Promise<void> {
    const share = this.shares[fault] ?? 1;
    await waitUntil(
      `${share * 100} % of the messages to be confirmed`,
      () => this.confirmed >= share * this.total,
      FAULT_MS,
    );
    this.#limit = this.#limitOf(fault + 1);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #limitOf(fault: number): number {
    const share = this.shares[fault];
    return share === undefined ? Number.POSITIVE_INFINITY : share * this.total + this.#slack;
  }

  #watch(reject: (error: Error) => void): void {
    let [last, since] = [-1, Date.now()];
    this.#timer = setInterval(() => {
      this.report(`${this.confirmed} of ${this.total} messages are confirmed`);
      if (this.confirmed === last) {
        if (Date.now() - since > STALL_MS)
          reject(
            new Error(`No message was confirmed for ${STALL_MS / 1000} s, after ${last} of ${this.total}.`),
          );
        return;
      }
      [last, since] = [this.confirmed, Date.now()];
    }, REPORT_MS);
    this.#timer.unref();
  }
}
