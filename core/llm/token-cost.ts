import { findModel } from './model-catalog';

/** Tokens of one or more calls. */
export interface TokenUsage {
  /** All input: plain, read from the vendor's cache, and written to it. */
  inputTokens: number;
  /** The part of the input that came from the vendor's cache. */
  cachedTokens: number;
  /** The part of the input that was written to the vendor's cache. */
  cacheWriteTokens: number;
  outputTokens: number;
}

export const NO_USAGE: TokenUsage = { inputTokens: 0, cachedTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };

/** The tokens of two calls together. */
export function addUsage(one: TokenUsage, other: TokenUsage): TokenUsage {
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    cachedTokens: one.cachedTokens + other.cachedTokens,
    cacheWriteTokens: one.cacheWriteTokens + other.cacheWriteTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}

/**
 * What one call cost by the list prices of model-catalog.ts. Prices are dollars per million tokens, so tokens times
 * price is in millionths of a dollar.
 * @returns whole millionths of a US dollar, rounded up; 0 for `builtin`; null when the price is not known
 */
export function costMicros(provider: string, model: string | null, usage: TokenUsage): number | null {
  if (provider === 'builtin') return 0;
  const entry = model === null ? undefined : findModel(provider, model);
  if (!entry) return null;
  const { longPrompt } = entry;
  const prices = longPrompt && usage.inputTokens > longPrompt.above ? longPrompt.prices : entry.prices;
  const plain = Math.max(0, usage.inputTokens - usage.cachedTokens - usage.cacheWriteTokens);
  const micros =
    plain * prices.input +
    usage.cachedTokens * prices.cachedInput +
    usage.cacheWriteTokens * (prices.cacheWrite ?? prices.input) +
    usage.outputTokens * prices.output;
  // Products such as 0.1 × 3 are a hair too large; they must not round up to another millionth.
  return Math.max(0, Math.ceil(micros - 1e-6));
}
