import { COUNTED_AT_MOST } from '@/core/inbox/list/counted-at-most';

/** Beyond what is counted: "999+". */
export function countWords(count: number): string {
  return count >= COUNTED_AT_MOST ? `${COUNTED_AT_MOST - 1}+` : String(count);
}
