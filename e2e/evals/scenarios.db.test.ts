import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { evaluateScenarios, type ScenarioResult, toScenarioTable } from './scenarios';

let test: TestContext;

beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());

it('answers the scenarios of three stores without a wrong fact', async () => {
  const faults: string[] = [];
  const results = await evaluateScenarios(test.ctx, (line) => faults.push(line));
  process.stdout.write(`${faults.join('\n')}\n${toScenarioTable(results)}\n`);
  const shareRight = (set: ScenarioResult['set']) => {
    const asked = results.filter((one) => one.set === set);
    const right = asked.filter(({ missing, wrong }) => missing.length + wrong.length === 0);
    return right.length / asked.length;
  };
  expect(shareRight('plain')).toBeGreaterThanOrEqual(0.97);
  expect(shareRight('dev')).toBeGreaterThanOrEqual(0.92);
  expect(shareRight('held-out')).toBeGreaterThanOrEqual(0.74);
  expect(results.length).toBeGreaterThanOrEqual(500);
  expect(results.filter(({ wrong }) => wrong.length > 0).map(({ answer }) => answer)).toEqual([]);
}, 180_000);
