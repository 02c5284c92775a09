import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { evaluateActions, readTau2, TAU2_FOLDER } from './actions';
import smallRetail from './data/small-retail.json' with { type: 'json' };
import { tauDatabaseSchema, tauTasksSchema } from './tau2/tau2-shapes';

let test: TestContext;
const faults: string[] = [];
const smallRetailSchema = z.object({ db: tauDatabaseSchema, tasks: tauTasksSchema });
const report = (line: string) => void faults.push(line);

beforeAll(async () => {
  test = await createTestContext();
});
afterAll(() => test.close());

const files = { db: `${TAU2_FOLDER}/db.json`, tasks: `${TAU2_FOLDER}/tasks-train.json` };

describe.skipIf(!existsSync(files.db))('the tasks of τ²-bench retail', () => {
  it('end in the expected state, and forbidden actions are refused', { timeout: 300_000 }, async () => {
    const figures = await evaluateActions(test.ctx, await readTau2(files), { report, perKind: 6 });
    expect(faults).toEqual([]);
    expect(figures.tasks_as_expected).toBe(figures.tasks);
    expect(figures.tasks).toBe(74);
    expect(figures.forbidden).toBeGreaterThanOrEqual(200);
    expect(figures.forbidden_refused).toBe(figures.forbidden);
  });
});

describe('a small shop of the same form', () => {
  it('does what the rules say, and refuses what they forbid', { timeout: 120_000 }, async () => {
    const { db, tasks } = smallRetailSchema.parse(smallRetail);
    const figures = await evaluateActions(test.ctx, { db, tasks }, { report, perKind: 1 });
    expect(faults).toEqual([]);
    expect(figures).toMatchObject({ tasks: 30, tasks_as_expected: 30 });
    expect(figures.forbidden).toBeGreaterThanOrEqual(25);
    expect(figures.forbidden_refused).toBe(figures.forbidden);
  });
});
