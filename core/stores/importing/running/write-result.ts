/** What became of the records that were written; they add up to all that were given. */
export interface WriteResult {
  created: number;
  updated: number;
  /** As they were, or older than what is stored. */
  unchanged: number;
}
