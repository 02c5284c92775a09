/** Four times a second is as smooth as a progress bar needs. */
const MIN_INTERVAL_MS = 250;

export interface ProgressReporter<Progress> {
  /** Tells, unless that was done a moment ago. `force`: in any case, for beginnings and ends. */
  report(progress: Progress, force?: boolean): void;
}

/** Keeps work that moves on in small steps from telling of each one. */
export function createProgressReporter<Progress>(
  tell: (progress: Progress) => void,
): ProgressReporter<Progress> {
  let last = Number.NEGATIVE_INFINITY;
  return {
    report(progress, force = false) {
      const now = performance.now();
      if (!force && now - last < MIN_INTERVAL_MS) return;
      last = now;
      tell(progress);
    },
  };
}
