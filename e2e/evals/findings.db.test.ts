import { expect, it } from 'vitest';
import { miniLm } from '@/core/knowledge/retrieval-store.fixture';
import { createCoreContext } from '@/platform/testing/create-core-context';
import { evaluateFindings } from './findings';

it('finds copies and contradictions without false alarms', async () => {
  const test = await createCoreContext({ embedder: miniLm });
  try {
    const figures = await evaluateFindings(test.ctx, []);
    expect(figures.false_alarms).toBe(0);
    expect(figures.precision).toBeGreaterThanOrEqual(0.97);
    expect(figures.recall).toBeGreaterThanOrEqual(0.85);
  } finally {
    await test.close();
  }
}, 120_000);
