import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdBack } from './hold-back';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** @returns when the answer goes out, in ms after the question */
async function answeredAfter(spentMs: number): Promise<number> {
  const startedAt = performance.now();
  vi.advanceTimersByTime(spentMs);
  const held = holdBack(startedAt, new AbortController().signal);
  await vi.runAllTimersAsync();
  await held;
  return Math.round(performance.now() - startedAt);
}

test.each([
  [0, 500],
  [3, 500],
  [140, 500],
  [499, 500],
  [501, 1000],
  [3004, 3500],
])('what took %i ms goes out after %i', async (spent, after) => {
  expect(await answeredAfter(spent)).toBe(after);
});

test('a turn that is stopped does not wait, and leaves no timer behind', async () => {
  const stop = new AbortController();
  const held = holdBack(performance.now(), stop.signal);
  stop.abort(new Error('stopped'));
  await expect(held).rejects.toThrow('stopped');
  expect(vi.getTimerCount()).toBe(0);
  await expect(holdBack(performance.now(), stop.signal)).rejects.toThrow('stopped');
});
