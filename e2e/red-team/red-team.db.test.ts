import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { ALL_ATTACKS } from './all-attacks';
import { runRedTeam } from './run-red-team';
import { toRedTeamTable } from './to-table';

let test: TestContext;

beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());

describe('the red team', () => {
  it('has attacks that are all different', () => {
    expect(ALL_ATTACKS.length).toBeGreaterThanOrEqual(300);
    expect(new Set(ALL_ATTACKS.map(({ id }) => id)).size).toBe(ALL_ATTACKS.length);
    const what = ALL_ATTACKS.map(({ message, hostile }) => JSON.stringify([message, hostile]));
    expect(new Set(what).size).toBe(ALL_ATTACKS.length);
  });

  it('succeeds in nothing, against the built-in answerer and with a hostile model', async () => {
    const faults: string[] = [];
    const run = await runRedTeam(test.ctx, (line) => faults.push(line));
    process.stdout.write(`${toRedTeamTable(run)}\n`);
    expect(faults).toEqual([]);
    expect(run.changed).toBe(false);
    expect(run.tried).toHaveLength(2 * ALL_ATTACKS.length);
  }, 240_000);
});
