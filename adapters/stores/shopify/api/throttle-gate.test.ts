import { describe, expect, test } from 'vitest';
import { millisecondsUntilAffordable, type QueryCost, ThrottleGate } from './throttle-gate';

const cost = (requestedQueryCost: number, currentlyAvailable: number, restoreRate = 100): QueryCost => ({
  requestedQueryCost,
  throttleStatus: { maximumAvailable: 2000, currentlyAvailable, restoreRate },
});

describe('millisecondsUntilAffordable', () => {
  test.each([
    [cost(500, 600), 0],
    [cost(500, 500), 0],
    [cost(500, 300), 2000],
    [cost(500, 300, 1000), 200],
    [cost(5000, 1900), 1000],
  ])('%j needs %i ms', (given, ms) => expect(millisecondsUntilAffordable(given)).toBe(ms));
});

describe('ThrottleGate', () => {
  test('asks for no wait before anything is known', () => {
    expect(new ThrottleGate().waitFor('orders')).toBe(0);
  });

  test('counts what came back to the bucket since the last answer', () => {
    let now = 0;
    const gate = new ThrottleGate(() => now);
    gate.note('orders', cost(800, 100));
    expect(gate.waitFor('orders')).toBe(7000);
    expect(gate.waitFor('never sent')).toBe(0);
    now = 3000;
    expect(gate.waitFor('orders')).toBe(4000);
    now = 60_000;
    expect(gate.waitFor('orders')).toBe(0);
  });

  test('an answer to one query tells what is left for another', () => {
    const gate = new ThrottleGate(() => 0);
    gate.note('orders', cost(900, 1100));
    gate.note('pages', cost(10, 200));
    expect(gate.waitFor('orders')).toBe(7000);
  });
});
