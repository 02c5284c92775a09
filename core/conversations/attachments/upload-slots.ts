import { AppError } from '@/core/shared/app-error';

/** Files that one process reads at the same time: with the largest of them it holds 160 MB. */
const SLOTS = 16;
const SLOTS_PER_SENDER = 3;

const busy = new Map<string, number>();

/**
 * Runs `work` while it holds one of the process's places for uploads, so that many senders at once cannot use up its
 * memory, and slow ones cannot keep everybody else out.
 * @throws AppError `unavailable` when there is no place
 */
export async function inUploadSlot<T>(sender: string, work: () => Promise<T>): Promise<T> {
  const own = busy.get(sender) ?? 0;
  const all = [...busy.values()].reduce((sum, count) => sum + count, 0);
  if (own >= SLOTS_PER_SENDER || all >= SLOTS) {
    throw new AppError('unavailable', 'Many files are on their way just now. Try again in a moment.', {
      retryAfterSeconds: 5,
    });
  }
  busy.set(sender, own + 1);
  try {
    return await work();
  } finally {
    const left = (busy.get(sender) ?? 1) - 1;
    if (left > 0) busy.set(sender, left);
    else busy.delete(sender);
  }
}
