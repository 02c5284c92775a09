import { describe, expect, it } from 'vitest';
import { findModel, MODEL_CATALOG, PRICE_SOURCES, PRICES_AS_OF } from './model-catalog';
import { addUsage, costMicros, NO_USAGE } from './token-cost';

const usage = (over: Partial<typeof NO_USAGE>) => ({ ...NO_USAGE, ...over });

describe('costMicros', () => {
  it('bills plain, cached and written input and the output, each at its own price', () => {
    const used = { inputTokens: 10_000, cachedTokens: 6_000, cacheWriteTokens: 1_000, outputTokens: 500 };
    // 3,000 × $2 + 6,000 × $0.10 + 1,000 × $2.50 + 500 × $10, a million tokens each
    expect(costMicros('anthropic', 'claude-sonnet-5-5', used)).toBe(6_000 + 600 + 2_500 + 5_000);
  });

  it('bills a long prompt wholly at the higher price', () => {
    expect(costMicros('openai', 'gpt-6.1-terra', usage({ inputTokens: 272_000 }))).toBe(272_000);
    expect(costMicros('openai', 'gpt-6.1-terra', usage({ inputTokens: 272_001 }))).toBe(544_002);
  });

  it('knows dated snapshots, and no price of a server of one’s own', () => {
    const used = usage({ outputTokens: 1_000 });
    expect(costMicros('anthropic', 'claude-haiku-4-5-20251001', used)).toBe(5_000);
    expect(costMicros('openai', 'gpt-4.1-2025-04-14', used)).toBe(8_000);
    expect(costMicros('openai', 'qwen3:8b', used)).toBeNull();
    expect(costMicros('openai', null, used)).toBeNull();
    expect(costMicros('builtin', null, used)).toBe(0);
  });

  it('rounds up to whole millionths, once', () => {
    expect(costMicros('anthropic', 'claude-haiku-5-5', usage({ inputTokens: 3 }))).toBe(1);
    expect(costMicros('anthropic', 'claude-haiku-5-5', usage({ inputTokens: 30 }))).toBe(3);
    expect(costMicros('anthropic', 'claude-haiku-5-5', NO_USAGE)).toBe(0);
  });

  it('is never negative, whatever a server counts', () => {
    const odd = { inputTokens: 5, cachedTokens: 50, cacheWriteTokens: 0, outputTokens: 0 };
    expect(costMicros('openai', 'gpt-4.1', odd)).toBe(25);
  });
});

describe('addUsage', () => {
  it('adds each part', () => {
    const one = { inputTokens: 1, cachedTokens: 2, cacheWriteTokens: 3, outputTokens: 4 };
    expect(addUsage(one, one)).toEqual({
      inputTokens: 2,
      cachedTokens: 4,
      cacheWriteTokens: 6,
      outputTokens: 8,
    });
  });
});

describe('the catalog of models', () => {
  it('names each model once, with prices that make sense and a dated source', () => {
    expect(new Set(MODEL_CATALOG.map(({ id }) => id)).size).toBe(MODEL_CATALOG.length);
    for (const { id, provider, prices, longPrompt, contextTokens } of MODEL_CATALOG) {
      expect(prices.cachedInput, id).toBeLessThan(prices.input);
      expect(prices.output, id).toBeGreaterThan(prices.input);
      expect(longPrompt?.prices.input ?? Number.POSITIVE_INFINITY, id).toBeGreaterThan(prices.input);
      expect(contextTokens, id).toBeGreaterThanOrEqual(200_000);
      expect(PRICE_SOURCES[provider].length, id).toBeGreaterThan(0);
      expect(findModel(provider, id)?.id).toBe(id);
    }
    expect(PRICES_AS_OF).toMatch(/^2026-\d\d-\d\d$/);
    expect(findModel('anthropic', 'gpt-4.1')).toBeUndefined();
  });
});
