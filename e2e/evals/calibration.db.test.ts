import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { evaluateCalibration, toReliabilityTable } from './calibration';

let test: TestContext;

beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());

describe('the built-in answerer on the demo store’s questions', () => {
  it('is sure where it is right, and the guard finds nothing to hold back', async () => {
    const figures = await evaluateCalibration(test.ctx);
    process.stdout.write(`${toReliabilityTable(figures)}\n`);
    expect(figures.answers).toBeGreaterThan(70);
    expect(figures.ece).toBeLessThan(0.1);

    const turns = await test.ctx.db.turn.findMany({ select: { trace: true } });
    const decisions = turns.flatMap(({ trace }) => (trace as { guard: unknown[] }).guard);
    expect(turns.length).toBe(figures.answers);
    expect(decisions).toEqual([]);
  }, 180_000);
});
