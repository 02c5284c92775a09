/** How far the search for knowledge gaps is, or how the latest one ended. */
export interface GapSearchView {
  status: 'queued' | 'running' | 'done' | 'failed';
  /** Questions to be looked at, and how many of them have been. */
  total: number;
  done: number;
  /** Of them, new in a gap. */
  found: number;
  /** What went wrong, for the owner. */
  failure: string | null;
  /** When the latest search that came to an end did; ISO 8601 in UTC. */
  finishedAt: string | null;
}
