import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { evaluateScenarios, toScenarioTable } from './scenarios';

let test: TestContext;

beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());

it('answers the scenarios of three stores without a wrong fact', async () => {
  const faults: string[] = [];
  const results = await evaluateScenarios(test.ctx, (line) => faults.push(line));
  process.stdout.write(`${faults.join('\n')}\n${toScenarioTable(results)}\n`);
  const right = results.filter(({ missing, wrong }) => missing.length + wrong.length === 0);
  expect(right.length / results.length).toBeGreaterThanOrEqual(0.85);
  expect(results.length).toBeGreaterThanOrEqual(200);
  expect(results.filter(({ wrong }) => wrong.length > 0).map(({ answer }) => answer)).toEqual([]);
}, 180_000);
