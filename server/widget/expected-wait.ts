import type { ExpectedWaitView } from '@/core/contracts/widget/history';
import { readOpening } from '@/core/stores/settings/hours/next-opening';
import { readOpeningHours } from '@/core/stores/settings/hours/opening-hours';

/** What is known of a store's team right now. */
export interface TeamThere {
  openingHours: unknown;
  timeZone: string;
  /** Teammates who are there right now, whoever is away left out. */
  online: number;
}

/**
 * What somebody who waits may expect.
 * @param usualMinutes asked only when somebody may come: null means not known
 */
export async function tellWait(
  { online, openingHours, timeZone }: TeamThere,
  now: Date,
  usualMinutes: () => Promise<number | null>,
): Promise<ExpectedWaitView> {
  const opening = readOpening(readOpeningHours(openingHours), timeZone, now);
  if (online === 0 && opening && !opening.open) {
    return { online: false, usualMinutes: null, backAt: opening.opensAt?.toISOString() ?? null };
  }
  return { online: online > 0, usualMinutes: await usualMinutes(), backAt: null };
}

/** Whether somebody who reads both would expect something else: a few minutes more or less are the same. */
export function saysOtherwise(before: ExpectedWaitView, after: ExpectedWaitView): boolean {
  if (before.online !== after.online || before.backAt !== after.backAt) return true;
  const [one, other] = [before.usualMinutes, after.usualMinutes];
  if (one === null || other === null) return one !== other;
  return Math.abs(one - other) >= Math.max(5, one / 4);
}
