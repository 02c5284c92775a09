import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '@/core/contracts/live-events';
import { splitIntoBatches } from './notify-batches';

function delta(text: string): LiveEvent {
  return {
    topic: 'conversation:c',
    name: 'turn:delta',
    data: { conversationId: 'c', turnId: 't', offset: 0, text },
  };
}

describe('splitIntoBatches', () => {
  it('keeps order and stays below the limit of NOTIFY', () => {
    const events = Array.from({ length: 200 }, (_, i) => delta(`${i}-${'ü'.repeat(i)}`));
    const batches = splitIntoBatches(events);
    expect(batches.flatMap((batch) => batch.events)).toEqual(events);
    expect(batches.length).toBeGreaterThan(1);
    for (const batch of batches) expect(Buffer.byteLength(JSON.stringify(batch.events))).toBeLessThan(7500);
  });

  it('sets an event apart that fits into no NOTIFY', () => {
    const batches = splitIntoBatches([delta('a'), delta('x'.repeat(9000)), delta('b')]);
    expect(batches.map((batch) => batch.oversize)).toEqual([false, true, false]);
  });

  it('makes nothing of nothing', () => {
    expect(splitIntoBatches([])).toEqual([]);
  });
});
