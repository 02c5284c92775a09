import type { LiveEvent } from '@/core/contracts/live-events';

/** NOTIFY takes at most 8,000 bytes; the envelope around the events needs some of them. */
const MAX_BATCH_BYTES = 7400;

export interface NotifyBatch {
  events: LiveEvent[];
  /** A single event that does not fit into a NOTIFY: it travels by row id. */
  oversize: boolean;
}

/** Cuts events into batches that fit into one NOTIFY each, keeping their order. */
export function splitIntoBatches(events: readonly LiveEvent[]): NotifyBatch[] {
  const batches: NotifyBatch[] = [];
  let current: LiveEvent[] = [];
  let size = 0;
  const close = () => {
    if (current.length > 0) batches.push({ events: current, oversize: false });
    current = [];
    size = 0;
  };
  for (const event of events) {
    const bytes = Buffer.byteLength(JSON.stringify(event)) + 1;
    if (bytes > MAX_BATCH_BYTES) {
      close();
      batches.push({ events: [event], oversize: true });
      continue;
    }
    if (size + bytes > MAX_BATCH_BYTES) close();
    current.push(event);
    size += bytes;
  }
  close();
  return batches;
}
