import { expect, it } from 'vitest';
import { createEventBudget } from './event-budget';

it('takes a burst, then as many as flow back', () => {
  let now = 0;
  const take = createEventBudget(3, 2, () => now);
  expect([take(), take(), take(), take()]).toEqual([true, true, true, false]);
  now += 400;
  expect(take()).toBe(false);
  now += 200;
  expect([take(), take()]).toEqual([true, false]);
  now += 3_600_000;
  expect([take(), take(), take(), take()]).toEqual([true, true, true, false]);
});
