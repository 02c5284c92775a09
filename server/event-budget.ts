/**
 * Keeps one socket from making work without end: events up to `burst` at once, and `perSecond` from then on.
 * @returns takes one event from the budget; false: it is used up, and the event does not count
 */
export function createEventBudget(burst: number, perSecond: number, now: () => number = Date.now) {
  let left = burst;
  let at = now();
  return (): boolean => {
    const time = now();
    left = Math.min(burst, left + ((time - at) / 1000) * perSecond);
    at = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
